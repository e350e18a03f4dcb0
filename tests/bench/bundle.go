// TypeScript becomes what the browser runs, by the project's esbuild.

package main

import (
	"errors"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// bundle gives the module entry (a path from root) with all that it imports. Nothing is rewritten for older
// browsers: that would slow some of the libraries down.
func bundle(root, entry string, minify bool) ([]byte, error) {
	result := api.Build(api.BuildOptions{
		AbsWorkingDir:     root,
		EntryPoints:       []string{entry},
		Bundle:            true,
		Format:            api.FormatESModule,
		Target:            api.ESNext,
		MinifyWhitespace:  minify,
		MinifyIdentifiers: minify,
		MinifySyntax:      minify,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsNone,
	})
	if len(result.Errors) > 0 {
		return nil, errors.New("esbuild:\n" + strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{}), ""))
	}
	return result.OutputFiles[0].Contents, nil
}
