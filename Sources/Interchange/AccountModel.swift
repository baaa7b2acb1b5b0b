/// Someone's own account.
package struct AccountModel: Codable, Hashable, Sendable {
    package let id: String
    package let name: String
    package let email: String?
    package let mobile: String?
    /// "unconfirmed" or "confirmedAtCounter".
    package let identity: String
    package let roles: [RoleModel]
    /// BCP 47: "zh-CN" or "en".
    package let language: String

    package init(
        id: String,
        name: String,
        email: String?,
        mobile: String?,
        identity: String,
        roles: [RoleModel],
        language: String
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.mobile = mobile
        self.identity = identity
        self.roles = roles
        self.language = language
    }
}

/// A role held in a court.
package struct RoleModel: Codable, Hashable, Sendable {
    /// As "clerk", "filingJudge".
    package let role: String
    /// The court's code, as "京0105".
    package let court: String

    package init(role: String, court: String) {
        self.role = role
        self.court = court
    }
}

/// A sign-in of a program.
package struct SignInModel: Codable, Hashable, Sendable {
    /// To be sent as `Authorization: Bearer …`.
    ///
    /// It is shown once.
    package let token: String
    /// RFC 3339.
    package let expiresAt: String
    package let account: AccountModel

    package init(token: String, expiresAt: String, account: AccountModel) {
        self.token = token
        self.expiresAt = expiresAt
        self.account = account
    }
}

/// Where a signing code went.
package struct SigningCodeModel: Codable, Hashable, Sendable {
    /// Masked: "138****0000".
    package let sentTo: String
    /// True where messages are shown instead of sent, as in a demonstration.
    package let simulated: Bool
    /// The code itself, only where messages are simulated.
    package let code: String?

    package init(sentTo: String, simulated: Bool, code: String?) {
        self.sentTo = sentTo
        self.simulated = simulated
        self.code = code
    }
}
