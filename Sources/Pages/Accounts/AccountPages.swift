package import Filings
package import Law
package import Registry

/// A new account.
package struct OpenAccountPage: PageValues {
    package static let template = "register"
    package let actionHref = Link.openAccount
    package let signInHref = Link.signIn
    package let typedName: String
    package let typedContact: String
    package let nameProblem: String?
    package let contactProblem: String?
    package let passwordProblem: String?
    package let consentProblem: String?
    package let consent: Bool
    package let errors: [PageError]

    package init(
        name: String = "",
        contact: String = "",
        consent: Bool = false,
        nameProblem: String? = nil,
        contactProblem: String? = nil,
        passwordProblem: String? = nil,
        consentProblem: String? = nil
    ) {
        typedName = name
        typedContact = contact
        self.consent = consent
        self.nameProblem = nameProblem
        self.contactProblem = contactProblem
        self.passwordProblem = passwordProblem
        self.consentProblem = consentProblem
        let places = [
            ("#name", nameProblem), ("#contact", contactProblem), ("#password", passwordProblem),
            ("#consent", consentProblem),
        ]
        errors = places.compactMap { href, text in text.map { PageError(href: href, text: $0) } }
    }
}

/// The code that proves a new account's e-mail address or mobile number.
package struct ConfirmContactPage: PageValues {
    package static let template = "confirm_contact"
    package let actionHref = Link.confirmContact
    package let againHref = Link.openAccount
    package let contactValue: String
    package let typedCode = ""
    package let codeProblem: String?
    package let sentSentence: String
    package let simulatedHref: String?
    package let errors: [PageError]

    package init(contact: String, problem: String?, isSimulated: Bool, words: Words) {
        contactValue = contact
        codeProblem = problem
        sentSentence = words.messages["signing.if_known", ["contact": contact.masked]]
        simulatedHref = isSimulated ? Link.simulatedMessages : nil
        errors = problem.map { [PageError(href: "#code", text: $0)] } ?? []
    }
}

/// Signing in; also in place of a page when the sign-in has run out, with what was typed carried along.
package struct SignInPage: PageValues {
    package static let template = "sign_in"

    package struct KeptField: Sendable {
        package let keptName: String
        package let keptValue: String

        package init(name: String, value: String) {
            keptName = name
            keptValue = value
        }
    }

    package let actionHref = Link.signIn
    package let registerHref = Link.openAccount
    package let returnTo: String
    package let typedContact: String
    package let signInProblem: String?
    package let errors: [PageError]
    package let kept: Bool
    package let keptFields: [KeptField]

    package init(returnTo: String, contact: String = "", problem: String? = nil, keptFields: [KeptField] = []) {
        self.returnTo = returnTo
        typedContact = contact
        signInProblem = problem
        errors = problem.map { [PageError(href: "#contact", text: $0)] } ?? []
        kept = !keptFields.isEmpty
        self.keptFields = keptFields
    }
}

/// The same, for somebody whose sign-in has run out.
package struct SignInExpiredPage: PageValues {
    package static let template = "sign_in_expired"
    package let actionHref = Link.signIn
    package let registerHref = Link.openAccount
    package let returnTo: String
    package let typedContact = ""
    package let signInProblem: String? = nil
    package let errors: [PageError] = []
    package let kept: Bool
    package let keptFields: [SignInPage.KeptField]

    package init(returnTo: String, keptFields: [SignInPage.KeptField]) {
        self.returnTo = returnTo
        self.keptFields = keptFields
        kept = !keptFields.isEmpty
    }
}

/// One's account.
package struct AccountPage: PageValues {
    package static let template = "account"
    package let accountName: String
    package let accountContact: String
    package let roles: [String]
    package let hasRoles: Bool
    package let realNameTone: String
    package let realNameState: String
    package let realNameText: String
    package let counterCode: String? = nil
    package let asksIdentity = false
    package let identityHref = Link.account
    package let typedIdentity = ""
    package let identityProblem: String? = nil
    package let identityMasked: String?
    package let chinese: Bool
    package let english: Bool
    package let othersHref = Link.otherSignIns
    package let dataHref = Link.exportedData
    package let platformsHref = Link.platforms
    package let assistantsHref = Link.assistants
    package let othersSentence: String
    package let errors: [PageError] = []

    package init(_ account: AccountRecord, roles held: Set<RoleHeld>, courts: [Court], words: Words) {
        accountName = account.name
        accountContact = [account.mobile, account.email].compactMap { $0 }.joined(separator: " · ")
        roles = held.map { role in
            let court = courts.first { $0.code.description == role.court }?.name.in(words.language) ?? role.court
            return "\(court) \(words.messages["courtRole.\(role.role.rawValue)"])"
        }.sorted()
        hasRoles = !roles.isEmpty
        let isConfirmed = account.identity != .unconfirmed
        realNameTone = isConfirmed ? "ok" : "wait"
        realNameState = words.messages[isConfirmed ? "identity.state_confirmed" : "identity.state_unconfirmed"]
        realNameText = words.identity(account.identity, courts: courts)
        identityMasked = account.citizenNumber.map { "\($0.prefix(4))**********\($0.suffix(4))" }
        chinese = account.language == .chinese
        english = account.language == .english
        othersSentence = words.messages["account.others"]
    }
}

/// Messages of the court to a person.
package struct InboxPage: PageValues {
    package static let template = "inbox"

    package struct Message: Sendable {
        package let messageHref: String
        package let messageTitle: String
        package let messageText: String
        package let messageInstant: String
        package let messageTime: String
        package let messageUnread: Bool
    }

    package let hasMessages: Bool
    package let messages: [Message]
    package let previousHref: String?
    package let nextHref: String?

    package init(_ items: [ReadInbox.Item], next: String?, isFirst: Bool, words: Words) {
        messages = items.map { item in
            let facts = [
                "reference": item.filing?.reference ?? "",
                "number": item.filing?.stage.registration?.number.description ?? "",
            ]
            return Message(
                messageHref: Link.message(item.message.id),
                messageTitle: item.filing?.caption.in(words.language) ?? words.messages["inbox.account"],
                messageText: words.messages["inbox.\(item.message.kind.rawValue)", facts],
                messageInstant: item.message.at.rfc3339,
                messageTime: words.moment(item.message.at),
                messageUnread: item.message.readAt == nil
            )
        }
        hasMessages = !messages.isEmpty
        previousHref = isFirst ? nil : Link.inbox
        nextHref = next.map { Link.with(Link.inbox, [("after", $0)]) }
    }
}

/// What the simulated gateway "sent".
package struct SimulatedMessagesPage: PageValues {
    package static let template = "simulated_messages"

    package struct Message: Sendable {
        package let sentTo: String
        package let sentText: String
        package let sentInstant: String
        package let sentTime: String
    }

    package let hasMessages: Bool
    package let messages: [Message]

    package init(_ found: [SimulatedMessage], words: Words) {
        messages = found.map {
            Message(
                sentTo: $0.message.to.masked,
                sentText: $0.message.text,
                sentInstant: $0.at.rfc3339,
                sentTime: words.moment($0.at)
            )
        }
        hasMessages = !messages.isEmpty
    }
}
