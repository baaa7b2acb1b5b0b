import Law
import Registry

extension RefusalSentences {
    static func account(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .signInFailed:
            Words(
                401,
                "没有登录成功",
                "Not signed in",
                chinese: "邮箱、手机号或密码不对，请检查后再试。",
                english: "The contact or the password is not right. Check both and try again."
            )
        case .tooManyAttempts: waiting(refusal)
        case .contactMissing:
            Words(
                422,
                "需要邮箱或手机号",
                "Contact needed",
                chinese: "请填写能收到验证码的邮箱或大陆手机号。",
                english: "Give an e-mail address or mainland mobile number that can receive a code."
            )
        case .contactTaken:
            Words(
                409,
                "已有账户",
                "Account exists",
                chinese: "这个邮箱或手机号已有账户，请直接登录。",
                english: "There is an account with this contact. Sign in with it."
            )
        case .contactNotReachable:
            Words(
                422,
                "请用邮箱注册",
                "An e-mail address is needed",
                chinese: "这里还不能向手机发送验证码，请填写邮箱。没有邮箱的，请到法院立案窗口办理。",
                english:
                    "Codes cannot be sent to telephones here yet: give an e-mail address. Without one, come to the court's counter."
            )
        case .passwordTooWeak:
            Words(
                422,
                "密码太容易猜",
                "Password too easy",
                chinese: "请用至少 \(PasswordRule.shortest) 个字符、不常见、与姓名和联系方式不同的密码。",
                english: """
                    Use a password of at least \(PasswordRule.shortest) characters that is not a common one and not your \
                    name or contact.
                    """
            )
        case .consentMissing:
            Words(
                422,
                "需要您同意",
                "Your consent is needed",
                chinese: "请阅读并勾选同意，再注册。",
                english: "Read the statement and tick the box, then open the account."
            )
        case .nameMissing:
            Words(
                422,
                "需要姓名",
                "Name needed",
                chinese: "请填写姓名，最多 100 个字。",
                english: "Give your name, of at most 100 characters."
            )
        default:
            Words(
                403,
                "身份尚未确认",
                "Identity not confirmed",
                chinese: "请先带身份证到法院窗口确认身份，再提交。草稿会保留。",
                english:
                    "Have your identity confirmed at the court's counter with your identity card first. The draft is kept."
            )
        }
    }

    private static func waiting(_ refusal: Refusal) -> Words {
        let minutes = refusal.facts["minutes"]
        return Words(
            429,
            "尝试次数太多",
            "Too many attempts",
            chinese: "尝试次数太多。请过\(minutes.map { " \($0) 分钟" } ?? "一会儿")再试。",
            english: "There were too many attempts. Try again in \(minutes.map { "\($0) minutes" } ?? "a while")."
        )
    }

    static func signing(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .codeWrong:
            Words(
                422,
                "验证码不对",
                "Code not right",
                chinese: "验证码不对。请按最新收到的一条重新输入。",
                english: "The code is not right. Type the one from the latest message."
            )
        case .codeExpired:
            Words(
                422,
                "验证码已失效",
                "Code expired",
                chinese: "验证码已失效，或还没有发送。请重新获取一个。",
                english: "The code is no longer good, or none was sent. Ask for a new one."
            )
        case .signatureNameDiffers:
            Words(
                422,
                "签名与姓名不一致",
                "Name differs",
                chinese: "签名要与账户的姓名“\(refusal.facts["name"] ?? "")”一致。请重新填写。",
                english: "Sign with the name of your account, “\(refusal.facts["name"] ?? "")”."
            )
        default:
            Words(
                422,
                "还没有签名",
                "Not signed",
                chinese: "请先写上您的姓名作为签名，再提交。",
                english: "Sign with your name before you submit."
            )
        }
    }
}
