package import Law

/// What is said outside the product of something new inside it: that there is something, and where to read it.
///
/// No name, no number, no court: whoever else reads the mailbox learns nothing of the case.
package struct NewsWords: Sendable {
    package let language: Language

    package init(language: Language) {
        self.language = language
    }

    package func inbox(at address: String) -> String {
        Bilingual(
            chinese: """
                【登闻】您有一条新消息。请登录后查看：\(address)

                本邮件由系统自动发出，请不要回复。我们不会在邮件里向您要密码、验证码或者钱。
                """,
            english: """
                [Dengwen] There is a new message for you. Sign in to read it: \(address)

                This was sent by a machine; please do not reply. We never ask for a password, a code or money by e-mail.
                """
        ).in(language)
    }
}
