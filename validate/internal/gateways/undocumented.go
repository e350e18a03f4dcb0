package gateways

// Undocumented are the codes that PortOne knows and no page of its documentation is about: only the rules for all gateways apply to them (W).
var Undocumented = []string{"inicis_unified", "kpn", "hyphen", "payple", "syrup", "settle_firm", "shinhan", "kcp_direct"}

// undocumentedNoCardCalls has for some of them where Gateway.NoCardCalls stands.
var undocumentedNoCardCalls = map[string]string{"settle_firm": "REST schema § POST /subscribe/payments/schedule > card_number"}
