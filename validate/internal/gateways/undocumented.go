package gateways

// Undocumented are the codes that PortOne knows and no page of its documentation is about: only the rules for all gateways apply to them (W).
var Undocumented = []string{"danal", "danal_tpay", "daou", "inicis_unified", "inicis_jp", "kcp", "kcp_billing", "kcp_quick", "ksnet",
	"mobilians", "nice", "nice_v2", "settle", "settle_acc", "smartro", "smartro_v2", "tosspayments", "toss_brandpay",
	"uplus", "welcome", "tosspay", "tosspay_v2", "payco", "kakaopay", "kakao", "naverpay", "naverco", "smilepay",
	"paypal", "paypal_v2", "eximbay", "paymentwall", "galaxia", "kpn", "hyphen", "alipay", "payple", "chai",
	"bluewalnut", "jtnet", "syrup"}
