// The two calls of PortOne's REST API that a shop needs after a payment, and the one for a token.

package shop

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

// PortOne asks PortOne's REST API, with the shop's own key and secret: only the shop's server has them.
type PortOne struct {
	// Address of the API, without a slash at the end: https://api.iamport.kr
	Address     string
	Key, Secret string
}

// Payment gives the record of a payment as the API answers it, errors of the API included: payment.Decide reads them.
func (p PortOne) Payment(ctx context.Context, impUID string) ([]byte, error) {
	return p.ask(ctx, http.MethodGet, "/payments/"+url.PathEscape(impUID), nil)
}

// Cancel gives a payment back whole. checksum is what there is still to give back: without it a second call could give more.
func (p PortOne) Cancel(ctx context.Context, impUID, checksum, reason string) error {
	answer, err := p.ask(ctx, http.MethodPost, "/payments/cancel", map[string]any{"imp_uid": impUID, "checksum": json.Number(checksum), "reason": reason})
	if err != nil {
		return err
	}
	var said struct {
		Code    int
		Message string
	}
	if err := json.Unmarshal(answer, &said); err != nil {
		return fmt.Errorf("cancelling %s: %w", impUID, err)
	}
	if said.Code != 0 {
		return fmt.Errorf("cancelling %s: %s (code %d)", impUID, said.Message, said.Code)
	}
	return nil
}

// ask calls the API with a token and gives its answer.
func (p PortOne) ask(ctx context.Context, method, path string, body any) ([]byte, error) {
	answer, err := p.send(ctx, http.MethodPost, "/users/getToken", "", map[string]string{"imp_key": p.Key, "imp_secret": p.Secret})
	if err != nil {
		return nil, err
	}
	var token struct {
		Message  string
		Response struct {
			AccessToken string `json:"access_token"`
		}
	}
	if err := json.Unmarshal(answer, &token); err != nil {
		return nil, fmt.Errorf("PortOne gives no token: %w", err)
	}
	if token.Response.AccessToken == "" {
		return nil, fmt.Errorf("PortOne gives no token: %s", token.Message)
	}
	return p.send(ctx, method, path, token.Response.AccessToken, body)
}

func (p PortOne) send(ctx context.Context, method, path, token string, body any) ([]byte, error) {
	var text []byte
	if body != nil {
		var err error
		if text, err = json.Marshal(body); err != nil {
			return nil, err
		}
	}
	request, err := http.NewRequestWithContext(ctx, method, p.Address+path, bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", token)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	return io.ReadAll(io.LimitReader(response.Body, 1<<20))
}
