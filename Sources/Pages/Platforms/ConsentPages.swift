import Filings
package import Law
package import Registry

/// Asks a person whether a platform may act for them.
package struct ConsentPage: PageValues {
    package static let template = "consent"

    package struct Choice: Sendable {
        package let scopeValue: String
        package let scopeLabel: String
        package let scopeHint: String
        package let scopeChosen: Bool
    }

    package let platformName: String
    package let platformHost: String?
    package let actionHref: String
    package let backHref = Link.platforms
    package let scopes: [Choice]
    package let state: String
    package let scopesProblem: String?
    package let errors: [PageError]

    package init(
        _ platform: PlatformRecord,
        chosen: Set<PlatformScope>,
        state: String,
        problem: String? = nil,
        words: Words
    ) {
        platformName = platform.name
        platformHost = platform.returnURL.map(Self.host)
        actionHref = Link.consent(to: platform.id)
        scopes = PlatformScope.allCases.map { scope in
            Choice(
                scopeValue: scope.rawValue,
                scopeLabel: words.messages["consent.\(scope.rawValue)"],
                scopeHint: words.messages["consent.\(scope.rawValue)_hint"],
                scopeChosen: chosen.contains(scope)
            )
        }
        self.state = state
        scopesProblem = problem
        errors = problem.map { [PageError(href: "#scopes", text: $0)] } ?? []
    }

    /// Of an address on the web.
    static func host(_ address: String) -> String {
        let rest = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
        return String(rest ?? "")
    }
}

/// What was allowed, and the way back to the platform.
package struct ConsentGivenPage: PageValues {
    package static let template = "consent_given"

    package let platformName: String
    package let consentId: String
    package let returnHref: String?
    package let platformsHref = Link.platforms

    package init(_ platform: PlatformRecord, consent: ConsentRecord, state: String) {
        platformName = platform.name
        consentId = consent.id.description
        returnHref = platform.returnURL.map { address in
            let pairs = [("consent", consent.id.description)] + (state.isEmpty ? [] : [("state", state)])
            let query = Link.with("", pairs).dropFirst()
            return address + (address.contains("?") ? "&" : "?") + query
        }
    }
}

/// Whom one allows what.
package struct PlatformsPage: PageValues {
    package static let template = "platforms"

    package struct Line: Sendable {
        package let platformName: String
        package let platformScopes: String
        package let consentId: String
        package let givenAt: String
        package let withdrawHref: String
    }

    package let backHref = Link.account
    package let hasConsents: Bool
    package let consents: [Line]

    package init(_ lines: [ListConsents.Line], words: Words) {
        consents = lines.map { line in
            let scopes = PlatformScope.allCases.filter(line.consent.scopes.contains).map {
                words.messages["consent.\($0.rawValue)"]
            }
            return Line(
                platformName: line.platform.name,
                platformScopes: scopes.joined(separator: words.language == .chinese ? "、" : ", "),
                consentId: line.consent.id.description,
                givenAt: words.moment(line.consent.givenAt),
                withdrawHref: Link.withdrawal(of: line.consent.id)
            )
        }
        hasConsents = !lines.isEmpty
    }
}

/// Asks before a consent is taken back.
package struct ConsentWithdrawalPage: PageValues {
    package static let template = "consent_withdrawal"

    package let question: String
    package let actionHref: String
    package let backHref = Link.platforms

    package init(_ line: ListConsents.Line, words: Words) {
        question = words.messages["consent.question", ["name": line.platform.name]]
        actionHref = Link.withdrawal(of: line.consent.id)
    }
}
