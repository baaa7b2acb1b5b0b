import Commands
import Filings
import Foundation
import Harness
import Interchange
import Testing
import Web

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Every route of the pages × everybody × a draft and a received filing, at a real server. (The API has the same table.)
@Suite("Every page, every role, every relation")
struct EveryPageEveryoneTests {
    enum Who: String, CaseIterable {
        case nobody
        case owner = "litigant"
        case stranger = "lawyer"
        case clerk
        case filingJudge = "judge"
        case divisionHead = "head"
        case counterStaff = "counter"
        case trialReceiver = "trial"
        case mediator
        case supervisor
        case archivist
        case `operator`

        var isDesk: Bool { [.clerk, .filingJudge, .divisionHead].contains(self) }

        var roles: Set<Role> {
            switch self {
            case .clerk: [.clerk]
            case .filingJudge: [.filingJudge]
            case .divisionHead: [.divisionHead]
            case .counterStaff: [.counterStaff]
            case .trialReceiver: [.trialReceiver]
            case .mediator: [.mediator]
            case .supervisor: [.supervisor]
            case .archivist: [.archivist]
            case .operator: [.operator]
            default: []
            }
        }
    }

    /// What the rules say, written out without the code that is tested.
    static func isLetThrough(_ who: Who, _ admission: Route.Admission, isDraft: Bool) -> Bool {
        switch admission {
        case .everyone: true
        case .signedIn: who != .nobody
        case .owner: who == .owner && isDraft
        case .batchOwner: who == .owner
        case .reader: who == .owner || (!isDraft && (who.isDesk || who == .archivist))
        case .desk: !isDraft && who.isDesk
        case .bench: !isDraft && who.isDesk && who != .clerk
        // Neither filing was handed over.
        case .trial: false
        case .archive: !isDraft && who == .archivist
        // Nothing here is mediated yet: no mediator knows of it.
        case .mediation: !isDraft && who.isDesk
        case .roles(let roles): !roles.isDisjoint(with: who.roles)
        }
    }

    /// What a person does about a filing that was received: those who may, do it, and the filing is not the same afterwards.
    private static let remedies: Set<Route.Name> = [
        .insistencePage, .insist, .withdrawalPage, .withdraw, .forwardingPage, .answerForward, .appealPage, .appeal,
        .settleUnreached, .removeViewPage, .removeView, .mediationPage, .answerMediation, .paymentPage, .beginPayment,
        .feeReliefPage, .askFeeRelief,
        .sandboxPaymentPage, .sandboxPay,
    ]

    /// Pages of things this table has no identifier of, or that exist only after registration.
    private static let without: Set<Route.Name> = [
        .readMessage, .retryFailure, .identity, .confirmIdentity, .paper, .paperContent, .paperImage, .verifyPaper,
        .problem,
        .describeDocumentPage, .describeDocument, .removeDocumentPage, .removeDocument, .documentContent,
        .documentImage, .differences, .batch, .batchTable, .batchChangesPage, .changeBatch, .batchSignaturePage,
        .sendBatchCode, .signBatch, .consentPage, .giveConsent, .consentWithdrawalPage, .withdrawConsent,
        .endAssistancePage, .endAssistance,
    ]

    @Test("Who may, may; for everybody else it is not there")
    func table() async throws {
        let court = try TemporaryFolder()
        #expect(try await CommandLineRun.dengwen(["demo", "--data", court.path]).exitCode == 0)
        let server = try await RunningServer.start(in: court)
        var visitors: [Who: PageVisitor] = [:]
        for who in Who.allCases {
            visitors[who] = try await PageVisitor.come(who == .nobody ? nil : who.rawValue, to: server.address)
        }
        let owner = try #require(visitors[.owner])
        let filings = try await owner.client.get("/filings?limit=50").decoded(as: PageModel<FilingModel>.self).items
        let draft = try #require(filings.first { $0.stage == "draft" })
        let received = try #require(filings.first { $0.stage == "received" })

        for filing in [draft, received] {
            for route in Routes.pages
            where !Self.without.contains(route.name) && !Self.remedies.contains(route.name) {
                for who in Who.allCases {
                    let isAllowed = Self.isLetThrough(who, route.admits, isDraft: filing.stage == "draft")
                    // Who may know of a filing that has been received is told that it is no longer written in.
                    let isToldSo =
                        route.admits == .owner && filing.stage == "received"
                        && (who == .owner || who.isDesk || [.counterStaff, .supervisor, .archivist].contains(who))
                    // What changes something is tried only by those who may not: nothing must come of it.
                    guard let visitor = visitors[who], route.isSafe || !isAllowed else { continue }
                    let path = route.path.replacing("{filing}", with: filing.id)
                        .replacing("{court}", with: "%E4%BA%AC0105").replacing("{page}", with: "plaintiffs")
                    let status = try await visitor.status(route.isSafe ? "GET" : "POST", path)
                    let isThrough =
                        ![401, 403, 404].contains(status)
                        // Whose filing it is comes to it; anybody else who may know of it is told that it is too late.
                        && !(isToldSo && (status == 409 || (who == .owner && status == 303)))
                        && !(who == .nobody && status == 303 && route.admits != .everyone)
                    #expect(isThrough == isAllowed, "\(route.name) \(filing.stage) by \(who): \(status)")
                    if !isAllowed, who != .nobody, !isToldSo {
                        #expect(
                            status == 404,
                            "\(route.name) \(filing.stage) by \(who) says more than that it is not there: \(status)"
                        )
                    }
                }
            }
        }
        await server.stop()
    }
}

/// Somebody who asks for pages by address, with a bearer token or with nothing.
struct PageVisitor: Sendable {
    let server: String
    let client: CourtClient

    static func come(_ name: String?, to server: String) async throws -> PageVisitor {
        let open = CourtClient(server: server, token: nil)
        guard let name else { return PageVisitor(server: server, client: open) }
        let body = ["contact": "\(name)@example.org", "password": Someone.password]
        let signedIn = try await open.post("/sign-ins", body).decoded(as: SignInModel.self)
        return PageVisitor(server: server, client: CourtClient(server: server, token: signedIn.token))
    }

    func status(_ method: String, _ path: String) async throws -> Int {
        guard let url = URL(string: server + path) else { throw HarnessProblem.commandFailed(path) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        if let token = client.token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
        if method == "POST" {
            request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
            request.httpBody = Data("a=b".utf8)
        }
        let (_, response) = try await Self.session.data(for: request)
        return (response as? HTTPURLResponse)?.statusCode ?? 0
    }

    /// A session that shows redirections instead of following them.
    private static let session = URLSession(configuration: .ephemeral, delegate: StayingPut(), delegateQueue: nil)
}

private final class StayingPut: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
