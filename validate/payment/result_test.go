package payment

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"
)

// Each line of testdata/results.json is a response that a callback gets, or a query that comes back, and what is to be read in it; what want
// does not name is missing. tests/outcome_test.go asks the page the same.
func TestAResultIsReadAsThePageReadsIt(t *testing.T) {
	text, err := os.ReadFile("testdata/results.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Vectors []struct {
			Name     string
			Response map[string]any
			Query    string
			Want     struct {
				State       State
				ImpUID      string `json:"imp_uid"`
				MerchantUID string `json:"merchant_uid"`
				ErrorCode   string `json:"error_code"`
				ErrorMsg    string `json:"error_msg"`
				Refused     bool
			}
		}
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.UseNumber()
	if err := in.Decode(&file); err != nil {
		t.Fatal(err)
	}
	if len(file.Vectors) < 40 {
		t.Fatalf("only %d vectors", len(file.Vectors))
	}
	for _, vector := range file.Vectors {
		t.Run(vector.Name, func(t *testing.T) {
			query, err := url.ParseQuery(strings.TrimPrefix(vector.Query, "?"))
			if err != nil {
				t.Fatal(err)
			}
			for key, value := range vector.Response {
				if value != nil {
					query.Set(key, fmt.Sprintf("%v", value))
				}
			}
			if got := ReadResult(query); got != Result(vector.Want) {
				t.Errorf("got %+v, want %+v", got, vector.Want)
			}
		})
	}
}
