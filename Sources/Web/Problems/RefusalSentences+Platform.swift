import Law
import Registry

extension RefusalSentences {
    static func platform(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .platformUnknown:
            Words(
                401,
                "平台身份不对",
                "Platform not recognised",
                chinese: "平台编号或密钥不对，或者该平台已被停用。请向运行本系统的人核对。",
                english:
                    "The platform’s identifier or secret is not right, or it was revoked. Ask whoever runs this server."
            )
        case .consentUnknown:
            Words(
                400,
                "没有授权",
                "No consent",
                chinese: "当事人没有授权，或者已经撤回。请让当事人重新授权。",
                english: "The person has not given this consent, or has taken it back. Ask them to give it."
            )
        case .scopeMissing:
            Words(
                403,
                "不在授权范围内",
                "Beyond the consent",
                chinese: "这一步不在授权范围内。请让当事人自己办理，或者勾选需要的权限后重新授权。",
                english: "The consent does not cover this. Leave it to the person, or ask them for a wider consent."
            )
        case .tooManyConsents:
            Words(
                409,
                "授权太多",
                "Too many consents",
                chinese: "最多授权 \(refusal.facts["limit"] ?? "") 个平台。请先撤回不再用的。",
                english: "At most \(refusal.facts["limit"] ?? "") platforms can be allowed. Take one back first."
            )
        case .assistantUnknown:
            Words(
                422,
                "没有找到这个账户",
                "No such account",
                chinese: "没有可以代填的账户用这个邮箱或者手机号。请对方先注册；在法院工作的人不能替当事人填写。",
                english:
                    "No account that may type for others has this contact. Ask them to open one; people who work in a court cannot."
            )
        case .tooManyAssistants:
            Words(
                409,
                "代填人太多",
                "Too many assistants",
                chinese: "最多 \(refusal.facts["limit"] ?? "") 人。请先取消不再需要的。",
                english: "At most \(refusal.facts["limit"] ?? ""). End one that is no longer needed first."
            )
        case .onlyThePersonSigns:
            Words(
                403,
                "要由本人签名",
                "For the person to sign",
                chinese: "内容已经保存。签名和提交要由当事人本人登录后办理。",
                english: "All is saved. The person signs in and hands it in themselves."
            )
        default:
            Words(
                422,
                "网址不对",
                "Not an address",
                chinese: "网址要以 https:// 开头，不含空格。",
                english: "The address must begin with https:// and hold no spaces."
            )
        }
    }
}
