import Filings
import HTTPTypes
import Registry
import Testing
import Web

/// Every route of the API × everybody × a draft and a filing received.
@Suite("Every route, every role, every relation")
struct AdmissionTableTests {
    enum Who: String, CaseIterable {
        case nobody, stranger, owner
        case clerk, filingJudge, divisionHead, counterStaff, supervisor, archivist, mediator, trialReceiver, `operator`
        case clerkElsewhere

        var role: RoleHeld? {
            if self == .clerkElsewhere { return RoleHeld(.clerk, in: TestCourt.otherCourt) }
            return Role(rawValue: rawValue).map { RoleHeld($0, in: TestCourt.court) }
        }

        /// Whether the person's court receives the filing and the role reviews it.
        var isDesk: Bool { [.clerk, .filingJudge, .divisionHead].contains(self) }
        var reads: Bool { isDesk || self == .archivist }
    }

    /// What the rules say, written out without the code that is tested.
    static func isLetThrough(_ who: Who, _ admission: Route.Admission, isDraft: Bool) -> Bool {
        switch admission {
        case .everyone: true
        case .signedIn: who != .nobody
        case .owner, .batchOwner: who == .owner
        case .reader: who == .owner || (!isDraft && who.reads)
        case .desk: !isDraft && who.isDesk
        case .bench: !isDraft && who.isDesk && who != .clerk
        // Nothing here was handed over yet: whoever receives cases for trial does not know of it.
        case .trial: false
        case .archive: !isDraft && who == .archivist
        case .roles([.archivist]): who == .archivist
        // Nothing here is mediated yet: no mediator knows of it.
        case .mediation: !isDraft && who.isDesk
        case .roles([.clerk, .filingJudge, .divisionHead, .mediator]): who.isDesk || who == .mediator
        case .roles([.counterStaff]): who == .counterStaff
        case .roles([.operator]): who == .operator
        case .roles([.trialReceiver]): who == .trialReceiver
        case .roles([.divisionHead]): who == .divisionHead
        case .roles([.divisionHead, .supervisor]): who == .divisionHead || who == .supervisor
        case .roles: who.isDesk
        }
    }

    @Test("Who may, may; for everybody else it is not there", arguments: [true, false])
    func table(isDraft: Bool) async throws {
        let court = try await TestCourt()
        let people = try await People(court)
        let filing = isDraft ? try await court.draft(of: people.owner) : try await court.received(from: people.owner)
        let ids = try await Identifiers(court, filing, owner: people.owner)
        try await court.run { client in
            for route in Self.order(Routes.api)
            where !(isDraft && Self.comesWithReceipt.contains(route.name))
                && !Self.comesWithCorrection.contains(route.name)
                && !Self.comesWithBounce.contains(route.name) && !Self.comesWithPlatform.contains(route.name)
            {
                for who in Who.allCases {
                    let answer = try await client.call(
                        Client.Method(rawValue: route.method.rawValue) ?? .get,
                        ids.fill(route.path),
                        token: people.tokens[who] ?? nil,
                        json: Self.bodies[route.name],
                        headers: route.name == .apiSaveAnswers ? ["If-Match": "\"0\""] : [:]
                    )
                    let expected = Self.isLetThrough(who, route.admits, isDraft: isDraft)
                    // Once received, a filing is written in by nobody: those who may know of it are told so.
                    let isLate = answer.status == 409 && route.admits == .owner && who != .owner
                    let isThrough = ![401, 403, 404].contains(answer.status) && !isLate
                    #expect(isThrough == expected, "\(route.name) by \(who): \(answer.status) \(answer.text)")
                    if who == .nobody, route.admits != .everyone { #expect(answer.status == 401) }
                    if [.stranger, .clerkElsewhere, .operator].contains(who), !expected {
                        #expect(answer.status == 404)
                    }
                }
            }
        }
    }

    /// There are none before a filing is received.
    private static let comesWithReceipt: Set<Route.Name> = [
        .apiReceipt, .apiPaperContent, .apiVerifyPaper, .apiCaseFile,
    ]

    /// There are none before a filing is corrected; who may see them is asked in ``CorrectionByAPITests``.
    private static let comesWithCorrection: Set<Route.Name> = [.apiDifferences]

    /// There is nothing to settle before a mail came back; who may is asked in the registry's tests.
    private static let comesWithBounce: Set<Route.Name> = [.apiSettleUnreached, .apiRemoveView]

    /// What a platform is and who allows it is asked in ``PlatformsByAPITests``: here there is none.
    private static let comesWithPlatform: Set<Route.Name> = [
        .apiToken, .apiRevokePlatform, .apiGiveConsent, .apiWithdrawConsent, .apiEndAssistance,
    ]

    private static let bodies: [Route.Name: String] = [
        .apiSignIn: "{\"contact\":\"nobody@example.org\"}", .apiSaveAnswers: "{}",
        .apiStartFiling: "{\"court\":\"京0105\",\"form\":\"private-lending\"}",
        .apiInsist: "{}", .apiWithdraw: "{}", .apiAnswerForward: "{\"consents\":false}",
        .apiAppeal: "{\"petition\":\"请求撤销裁定。\"}", .apiDraftRefusal: "{\"ground\":\"noDefendant\",\"facts\":\"\"}",
        .apiSendBackDraft: "{\"note\":\"再查\"}", .apiRefuse: "{\"ground\":\"noDefendant\",\"facts\":\"\"}",
        .apiRedirect: "{\"case\":\"otherOrgan\",\"direction\":\"\",\"reasons\":\"\"}",
        .apiProposeForward: "{\"court\":\"京0106\",\"reasons\":\"\"}",
        .apiDecideWithdrawal: "{\"outcome\":\"granted\",\"reasons\":\"\"}", .apiSendAppeal: "{\"court\":\"京03\"}",
        .apiExecuteOrder: "{\"order\":\"\",\"procedure\":\"summary\"}",
        .apiAskFeeRelief: "{\"relief\":\"exemption\",\"ground\":\"legalAid\",\"facts\":\"困难\"}",
        .apiDecideFeeRelief: "{\"outcome\":\"exempted\",\"reasons\":\"\"}", .apiRecordPayment: "{\"receipt\":\"1\"}",
        .apiAssign: "{\"filings\":[],\"to\":\"019a6f2e-4b10-7c3d-8a5e-2f1d3c4b5a73\"}",
        .apiNoteContact: "{\"way\":\"telephone\",\"text\":\"\"}", .apiHandOver: "{}", .apiAcknowledge: "{}",
        .apiStartBatch: "{\"template\":\"019a6f2e-4b10-7c3d-8a5e-2f1d3c4b5a73\",\"name\":\"\",\"rows\":[]}",
        .apiChangeBatch: "{\"rows\":[]}", .apiSignBatch: "{\"name\":\"林知秋\",\"code\":\"000000\"}",
        .apiAllowAssistant: "{\"contact\":\"\"}", .apiAddPlatform: "{\"name\":\"\"}",
        .apiGiveConsent: "{\"platform\":\"019a6f2e-4b10-7c3d-8a5e-2f1d3c4b5a73\",\"scopes\":[]}",
        .apiArchive: "{\"shelfMark\":\"\"}", .apiMarkMaterials: "{\"marks\":{}}",
        .apiReportTrial: "{\"event\":\"assigned\"}",
        .apiFileAtCounter: "{\"form\":\"\",\"name\":\"\",\"citizenNumber\":\"\"}",
        .apiSaveView: "{\"name\":\"\"}",
        .apiServeDefendant: "{\"party\":\"\",\"manner\":\"mail\",\"day\":\"2026-11-23\"}",
        .apiServiceAttempt: "{\"party\":\"\",\"text\":\"\"}",
        .apiAnswerMediation: "{\"consents\":false}", .apiProposeMediation: "{}",
        .apiAppointMediator: "{\"organisation\":\"\"}", .apiTakeUpMediation: "{}",
        .apiExtendMediation: "{\"statement\":\"\"}", .apiEndMediation: "{\"reason\":\"failed\"}",
        .apiSettleMediation: "{\"manner\":\"performed\",\"terms\":\"\"}", .apiCloseAsSettled: "{}",
        .apiRecordRefund: "{\"voucher\":\"1\"}",
        .apiRequestCorrection: "{\"others\":[]}", .apiRecordService: "{\"day\":\"2026-11-23\",\"manner\":\"mail\"}",
        .apiSubmit: "{\"name\":\"林知秋\",\"code\":\"000000\"}", .apiRegister: "{\"procedure\":\"summary\"}",
    ]

    /// What takes something away comes last, signing out at the very end.
    private static func order(_ routes: [Route]) -> [Route] {
        func rank(_ route: Route) -> Int {
            switch route.name {
            case .apiSignOut: 3
            case .apiWithdraw: 2
            default: route.method == .delete ? 1 : 0
            }
        }
        return routes.enumerated().sorted { (rank($0.1), $0.0) < (rank($1.1), $1.0) }.map(\.element)
    }
}

/// Somebody for every line of the table.
private struct People {
    let owner: AccountRecord
    private(set) var tokens: [AdmissionTableTests.Who: String] = [:]

    init(_ court: TestCourt) async throws {
        owner = try await court.person("林知秋", "owner@example.org")
        for who in AdmissionTableTests.Who.allCases where who != .nobody {
            let contact = "\(who.rawValue.lowercased())@example.org"
            let account = who == .owner ? owner : try await court.person("某人", contact)
            if let role = who.role { try await GrantRole(account: account.id, role: role).carryOut(in: court.office) }
            tokens[who] = try await court.token(of: account)
        }
    }
}

/// Puts real identifiers into a path.
private struct Identifiers {
    private let values: [(String, String)]

    init(_ court: TestCourt, _ filing: FilingRecord, owner: AccountRecord) async throws {
        let view = try await ViewFiling(filing: filing.id, caller: court.caller(owner)).carryOut(in: court.office)
        var document = view.documents.first?.id
        if document == nil {
            let incoming = try await court.vault.begin(limit: 100)
            try await incoming.append(Array("%PDF-1.7".utf8))
            let verb = AddDocument(
                filing: filing.id,
                role: .exhibit,
                title: "借条",
                proves: "",
                fileName: "借条.pdf",
                claimedType: nil,
                incoming: incoming,
                caller: try await court.caller(owner)
            )
            document = try await verb.carryOut(in: court.office).id
        }
        let template = try await court.draft(of: owner)
        let batch = try await StartBatch(
            template: template.id,
            name: "一批",
            table: BatchTable(rows: [["principalOwed": "1"]]),
            caller: court.caller(owner)
        ).carryOut(in: court.office)
        values = [
            ("{batch}", batch.id.description),
            ("{filing}", filing.id.description), ("{document}", document?.description ?? ""),
            ("{paper}", view.papers.first?.id.description ?? ""), ("{court}", "%E4%BA%AC0105"),
            ("{form}", Lending.id), ("{code}", view.papers.first?.verificationCode ?? "0"),
        ]
    }

    func fill(_ path: String) -> String {
        values.reduce(path) { path, value in path.replacing(value.0, with: value.1) }
    }
}
