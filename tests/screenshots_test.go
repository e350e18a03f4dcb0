// The pictures of the demo that the README shows. To take them anew, on a machine with a Korean font (Debian: fonts-nanum and
// fonts-nanum-coding):
//
//	go test ./tests -run TestScreenshots -screenshots

package tests

import (
	"bytes"
	"cmp"
	"flag"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
)

var keepScreenshots = flag.Bool("screenshots", false, "write the demo's screenshots to web/demo/screenshots")

// largestScreenshot is in bytes: the README loads four of them.
const largestScreenshot = 80_000

func TestScreenshotsAreSmall(t *testing.T) {
	for _, picture := range []struct {
		name string
		from visit
		show func(page *browser.Page)
	}{
		{"issues", visit{}, func(*browser.Page) {}},
		{"phone", visit{width: 400, language: "en"}, func(page *browser.Page) {
			see[chromedp.Void](t, page, `scrollTo(0, document.querySelector('#bar').offsetTop - 8)`)
		}},
		{"dark", visit{dark: true, language: "en"}, func(page *browser.Page) { click(t, page, "[data-preset=mobile]") }},
		{"paid", visit{}, func(page *browser.Page) {
			click(t, page, "#tab-form")
			click(t, page, "[data-preset=escrow]")
			see[chromedp.Void](t, page, `document.querySelector('#pay').click()`)
			until[bool](t, page, `document.querySelector('.window') !== null`)
			see[chromedp.Void](t, page, `document.querySelector('.window button').click()`)
			see[chromedp.Void](t, page, `scrollTo(0, document.querySelector('.work').offsetTop - 16)`)
		}},
	} {
		page, _ := picture.from.demo(t)
		picture.show(page)
		shot, err := png.Decode(bytes.NewReader(run(t, page, chromedp.CaptureScreenshot())))
		if err != nil {
			t.Fatal(err)
		}
		var small bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&small, paletted(shot)); err != nil {
			t.Fatal(err)
		}
		if small.Len() > largestScreenshot {
			t.Errorf("%s.png has %d bytes, at most %d are wanted", picture.name, small.Len(), largestScreenshot)
		}
		if *keepScreenshots {
			folder := filepath.Join("..", "web", "demo", "screenshots")
			if err := os.MkdirAll(folder, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(folder, picture.name+".png"), small.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// paletted gives the picture in 256 colours: the commonest, which of a page of flat colours are nearly all there is, and
// of the rest those that are unlike them.
func paletted(picture image.Image) *image.Paletted {
	bounds := picture.Bounds()
	each := func(do func(x, y int, colour color.RGBA)) {
		for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
			for x := bounds.Min.X; x < bounds.Max.X; x++ {
				do(x, y, color.RGBAModel.Convert(picture.At(x, y)).(color.RGBA))
			}
		}
	}
	count := map[color.RGBA]int{}
	each(func(_, _ int, colour color.RGBA) { count[colour]++ })
	colours := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), slices.Compare([]uint8{a.R, a.G, a.B}, []uint8{b.R, b.G, b.B}))
	})
	var palette color.Palette
	seen := map[color.RGBA]bool{}
	for _, colour := range colours {
		coarse := color.RGBA{R: colour.R >> 4, G: colour.G >> 4, B: colour.B >> 4}
		if len(palette) < 128 || len(palette) < 256 && !seen[coarse] {
			palette = append(palette, colour)
		}
		seen[coarse] = true
	}
	result := image.NewPaletted(bounds, palette)
	nearest := map[color.RGBA]uint8{}
	each(func(x, y int, colour color.RGBA) {
		index, known := nearest[colour]
		if !known {
			index = uint8(palette.Index(colour))
			nearest[colour] = index
		}
		result.SetColorIndex(x, y, index)
	})
	return result
}
