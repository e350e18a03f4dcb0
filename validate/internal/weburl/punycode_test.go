package weburl

import "testing"

func TestAsciiHost(t *testing.T) {
	for _, test := range []struct{ name, host, want string }{
		{"a Korean domain", "한국.kr", "xn--3e0b707e.kr"},
		{"a Korean domain below a Korean one", "한글도메인.한국", "xn--bj0bj3i97fq8o5lq.xn--3e0b707e"},
		{"hangul among letters", "a한b글c.example", "xn--abc-gb9lk88m.example"},
		{"kana", "例え.テスト", "xn--r8jz45g.xn--zckzah"},
		{"ASCII stays", "shop.example", "shop.example"},
		{"letters that may need mapping are refused", "münchen.example", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, ok := asciiHost(test.host); got != test.want || ok != (test.want != "") {
				t.Errorf("asciiHost(%q) = %q, %v, want %q", test.host, got, ok, test.want)
			}
		})
	}
}
