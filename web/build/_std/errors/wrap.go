// What errors.As alone looks at, which would bring reflection.

package errors

import "internal/reflectlite"

var errorType reflectlite.Type
