import Filings
import HTTPTypes
import Registry
import Testing
import Web

@Suite("Platforms do what people allow them, and nothing else")
struct PlatformsByAPITests {
    /// What each address is to a platform, written out without the code that is tested.
    private static let allowed: [PlatformScope: Set<Route.Name>] = [
        .write: [
            .apiStartFiling, .apiSaveAnswers, .apiMarkMaterials, .apiAddDocument, .apiRemoveDocument, .apiRefile,
            .apiStartBatch, .apiChangeBatch,
        ],
        .submit: [.apiSendSigningCode, .apiSubmit, .apiSendBatchCode, .apiSignBatch],
    ]

    @Test(
        "With one scope, whatever belongs to another, or to the person alone, is refused; with none of it is anything of a court's"
    )
    func scopes() async throws {
        let court = try await TestCourt()
        let person = try await court.person("林知秋", "owner@example.org")
        // Roles the person holds are not the platform's.
        try await GrantRole(account: person.id, role: RoleHeld(.clerk, in: TestCourt.court)).carryOut(in: court.office)
        let filing = try await court.draft(of: person)
        let platform = try await AddPlatform(name: "事务所").carryOut(in: court.office)
        for scope in PlatformScope.allCases {
            let consent = try await GiveConsent(
                platform: platform.platform.id,
                scopes: [scope],
                caller: court.caller(person)
            ).carryOut(in: court.office)
            let issued = try await IssueToken(
                platform: platform.platform.id.description,
                secret: platform.secret,
                consent: consent.id.description,
                scopes: nil,
                source: "test"
            ).carryOut(in: court.office)
            try await court.run { client in
                for route in Routes.api where route.name != .apiSignOut {
                    let path = route.path.replacing("{filing}", with: filing.id.description)
                        .replacing("{court}", with: "%E4%BA%AC0105")
                    let answer = try await client.call(
                        Client.Method(rawValue: route.method.rawValue) ?? .get,
                        path,
                        token: issued.token
                    )
                    let isOpen = route.admits == .everyone
                    let isRead =
                        route.name == .apiCheck
                        || route.isSafe && route.name != .apiExport && route.name != .apiConsents
                            && route.name != .apiAssistants
                            && [.signedIn, .owner, .batchOwner, .reader].contains(route.admits)
                    let isWithin =
                        isOpen || (scope == .read && isRead) || Self.allowed[scope]?.contains(route.name) == true
                    #expect((answer.status != 403) == isWithin, "\(route.name) with \(scope): \(answer.status)")
                }
            }
        }
    }

    @Test("More than was allowed is not given; a consent is one platform's; revoked, a platform is nobody at once")
    func tokens() async throws {
        let court = try await TestCourt()
        let person = try await court.person("林知秋", "owner@example.org")
        let (own, other) = (
            try await AddPlatform(name: "甲").carryOut(in: court.office),
            try await AddPlatform(name: "乙").carryOut(in: court.office)
        )
        let consent = try await GiveConsent(
            platform: own.platform.id,
            scopes: [.read],
            caller: court.caller(person)
        ).carryOut(in: court.office)
        func issue(_ by: AddPlatform.Added, _ scopes: Set<PlatformScope>? = nil) async throws -> String {
            try await IssueToken(
                platform: by.platform.id.description,
                secret: by.secret,
                consent: consent.id.description,
                scopes: scopes,
                source: "test"
            ).carryOut(in: court.office).token
        }
        await #expect(throws: Refusal(.scopeMissing)) { try await issue(own, [.read, .write]) }
        await #expect(throws: Refusal(.consentUnknown)) { try await issue(other) }
        let token = try await issue(own)
        #expect(try await RecogniseSignIn(token: token).carryOut(in: court.office)?.caller.platform?.name == "甲")
        try await RevokePlatform(platform: own.platform.id).carryOut(in: court.office)
        #expect(try await RecogniseSignIn(token: token).carryOut(in: court.office) == nil)
        await #expect(throws: Refusal(.platformUnknown)) { try await issue(own) }
        await #expect(throws: Refusal(.notFound)) {
            try await GiveConsent(platform: own.platform.id, scopes: [.read], caller: court.caller(person))
                .carryOut(in: court.office)
        }
    }
}
