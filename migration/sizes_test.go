package migration

import "unsafe"

const unsafeSizeof = unsafe.Sizeof(packed{})
