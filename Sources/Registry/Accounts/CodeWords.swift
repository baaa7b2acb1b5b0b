package import Law

/// The texts that leave the product with a code: as few facts as can be.
package struct CodeWords: Sendable {
    package let language: Language

    package init(language: Language) {
        self.language = language
    }

    package func contact(_ code: String) -> String {
        Bilingual(
            chinese: "【登闻】您的注册验证码是 \(code)，十分钟内有效。不是您本人操作，请不要理会。",
            english:
                "[Dengwen] Your code for opening an account is \(code), good for ten minutes. If this was not you, ignore it."
        ).in(language)
    }

    package func alreadyHere() -> String {
        Bilingual(
            chinese: "【登闻】有人用这个号码或邮箱注册。您已经有账户，请直接登录。不是您本人操作，请不要理会。",
            english:
                "[Dengwen] Somebody tried to open an account with this contact. You already have one: please sign in. If this was not you, ignore it."
        ).in(language)
    }

    package func signing(_ code: String) -> String {
        Bilingual(
            chinese: "【登闻】您的签名验证码是 \(code)，十分钟内有效。请不要告诉任何人。",
            english: "[Dengwen] Your code for signing is \(code), good for ten minutes. Tell it to nobody."
        ).in(language)
    }
}
