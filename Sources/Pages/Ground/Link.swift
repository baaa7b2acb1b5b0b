package import Filings
package import Law
package import Registry

/// Every address of the site, printed from here and nowhere else.
///
/// An action is a resource: `…/registration`, not `…/register`.
package enum Link {
    package static let home = "/"
    package static let start = "/start"
    package static let guide = "/guide"
    package static let filings = "/filings"
    package static let inbox = "/inbox"
    package static let account = "/account"
    package static let exportedData = "/account/data"
    package static let otherSignIns = "/account/other-sign-ins"
    package static let verifyPaper = "/papers"
    package static let preferences = "/preferences"
    package static let signIn = "/sign-in"
    package static let signOut = "/sign-out"
    package static let openAccount = "/accounts"
    package static let confirmContact = "/accounts/confirmation"
    package static let simulatedMessages = "/simulated-messages"
    package static let failures = "/failures"
    package static let openAPI = "/api/v1/openapi.json"

    package static let assistants = "/account/assistants"
    package static func endAssistance(_ other: AccountID) -> String { "/account/assistants/\(other)/removal" }
    package static let platforms = "/account/platforms"
    package static func withdrawal(of consent: ConsentID) -> String { "/account/platforms/\(consent)/withdrawal" }
    package static func consent(to platform: PlatformID) -> String { "/platforms/\(platform)/consent" }
    package static let batches = "/batches"
    package static func batch(_ id: BatchID) -> String { "/batches/\(id)" }
    package static func batchTable(_ id: BatchID) -> String { "/batches/\(id)/table" }
    package static func batchChanges(_ id: BatchID) -> String { "/batches/\(id)/changes" }
    package static func batchSignature(_ id: BatchID) -> String { "/batches/\(id)/signature" }
    package static func batchCode(_ id: BatchID) -> String { "/batches/\(id)/signing-codes" }
    package static func batchStart(_ template: FilingID) -> String { "/filings/\(template)/batch" }
    package static func batchTemplate(_ template: FilingID) -> String { "/filings/\(template)/batch/table" }

    package static func filing(_ id: FilingID) -> String { "/filings/\(id)" }
    package static func page(_ id: FilingID, _ page: String) -> String { "/filings/\(id)/pages/\(escaped(page))" }
    package static func autosave(_ id: FilingID, _ page: String) -> String {
        "/filings/\(id)/pages/\(escaped(page))/draft"
    }
    package static func materials(_ id: FilingID) -> String { "/filings/\(id)/materials" }
    package static func documents(_ id: FilingID) -> String { "/filings/\(id)/documents" }
    package static func document(_ id: FilingID, _ document: DocumentID) -> String {
        "/filings/\(id)/documents/\(document)"
    }
    package static func documentRemoval(_ id: FilingID, _ document: DocumentID) -> String {
        "/filings/\(id)/documents/\(document)/removal"
    }
    package static func documentContent(_ id: FilingID, _ document: DocumentID) -> String {
        "/filings/\(id)/documents/\(document)/content"
    }
    package static func documentImage(_ id: FilingID, _ document: DocumentID, page: Int) -> String {
        "/filings/\(id)/documents/\(document)/images/\(page)"
    }
    package static func pleading(_ id: FilingID) -> String { "/filings/\(id)/pleading" }
    package static func answers(_ id: FilingID) -> String { "/filings/\(id)/answers" }
    package static func signature(_ id: FilingID) -> String { "/filings/\(id)/signature" }
    package static func signingCode(_ id: FilingID) -> String { "/filings/\(id)/signing-codes" }
    package static func receipt(_ id: FilingID) -> String { "/filings/\(id)/receipt" }
    package static func paper(_ id: FilingID, _ paper: PaperID) -> String { "/filings/\(id)/papers/\(paper)" }
    package static func paperContent(_ id: FilingID, _ paper: PaperID) -> String {
        "/filings/\(id)/papers/\(paper)/content"
    }
    package static func paperImage(_ id: FilingID, _ paper: PaperID, page: Int) -> String {
        "/filings/\(id)/papers/\(paper)/images/\(page)"
    }
    package static func queue(_ court: String) -> String { "/courts/\(escaped(court))/queue" }
    package static func claims(_ court: String) -> String { "/courts/\(escaped(court))/claims" }
    package static func bench(_ id: FilingID) -> String { "/filings/\(id)/review" }
    package static func claim(_ id: FilingID) -> String { "/filings/\(id)/claim" }
    package static func registration(_ id: FilingID) -> String { "/filings/\(id)/registration" }
    package static func correctionNotice(_ id: FilingID) -> String { "/filings/\(id)/correction-notice" }
    package static func correctionPreview(_ id: FilingID) -> String { "/filings/\(id)/correction-notice/preview" }
    package static func correctionService(_ id: FilingID) -> String { "/filings/\(id)/correction-notice/service" }
    package static func returnRecord(_ id: FilingID) -> String { "/filings/\(id)/return-record" }
    package static func refusal(_ id: FilingID) -> String { "/filings/\(id)/refusal" }
    package static func redirection(_ id: FilingID) -> String { "/filings/\(id)/redirection" }
    package static func forwardProposal(_ id: FilingID) -> String { "/filings/\(id)/forward-proposal" }
    package static func withdrawalRuling(_ id: FilingID) -> String { "/filings/\(id)/withdrawal-ruling" }
    package static func appealTransfer(_ id: FilingID) -> String { "/filings/\(id)/appeal-transfer" }
    package static func order(_ id: FilingID) -> String { "/filings/\(id)/order" }
    package static func insistence(_ id: FilingID) -> String { "/filings/\(id)/insistence" }
    package static func withdrawal(_ id: FilingID) -> String { "/filings/\(id)/withdrawal" }
    package static func forwarding(_ id: FilingID) -> String { "/filings/\(id)/forwarding" }
    package static func appeal(_ id: FilingID) -> String { "/filings/\(id)/appeal" }
    package static func payment(_ id: FilingID) -> String { "/filings/\(id)/payment" }
    package static func mediation(_ id: FilingID) -> String { "/filings/\(id)/mediation" }
    package static func mediationProposal(_ id: FilingID) -> String { "/filings/\(id)/mediation-proposal" }
    package static func mediator(_ id: FilingID) -> String { "/filings/\(id)/mediator" }
    package static func mediationReceipt(_ id: FilingID) -> String { "/filings/\(id)/mediation-receipt" }
    package static func mediationExtension(_ id: FilingID) -> String { "/filings/\(id)/mediation-extension" }
    package static func mediationEnd(_ id: FilingID) -> String { "/filings/\(id)/mediation-end" }
    package static func settlement(_ id: FilingID) -> String { "/filings/\(id)/settlement" }
    package static func settlementClosing(_ id: FilingID) -> String { "/filings/\(id)/settlement-closing" }
    package static func defendantService(_ id: FilingID) -> String { "/filings/\(id)/defendant-service" }
    package static func feeRelief(_ id: FilingID) -> String { "/filings/\(id)/fee-relief" }
    package static func feeReliefDecision(_ id: FilingID) -> String { "/filings/\(id)/fee-relief-decision" }
    package static func counterPayment(_ id: FilingID) -> String { "/filings/\(id)/counter-payment" }
    /// Where a paper is read: as a page, or as the PDF it is.
    package static func toRead(_ paper: PaperRecord) -> String {
        paper.kind.hasTwin ? Self.paper(paper.filing, paper.id) : paperContent(paper.filing, paper.id)
    }
    package static func handOver(_ id: FilingID) -> String { "/filings/\(id)/hand-over" }
    package static func handOvers(_ court: String) -> String { "/courts/\(escaped(court))/hand-overs" }
    package static func mediations(_ court: String) -> String { "/courts/\(escaped(court))/mediations" }
    package static func counter(_ court: String) -> String { "/courts/\(escaped(court))/counter" }
    package static func views(_ court: String) -> String { "/courts/\(escaped(court))/views" }
    package static func viewRemoval(_ court: String, _ id: ViewID) -> String { "\(views(court))/\(id)/removal" }
    package static func defendantServices(_ court: String) -> String { "/courts/\(escaped(court))/defendant-services" }
    package static let figures = "/figures"
    package static func archivings(_ court: String) -> String { "/courts/\(escaped(court))/archivings" }
    package static func archiving(_ id: FilingID) -> String { "/filings/\(id)/archiving" }
    package static func acknowledgement(_ id: FilingID) -> String { "/filings/\(id)/acknowledgement" }
    package static func trialReports(_ id: FilingID) -> String { "/filings/\(id)/trial-reports" }
    package static func contact(_ id: FilingID) -> String { "/filings/\(id)/contact" }
    package static func refund(_ id: FilingID) -> String { "/filings/\(id)/refund" }
    package static func deemedWithdrawal(_ id: FilingID) -> String { "/filings/\(id)/deemed-withdrawal" }
    package static func sandboxPayment(_ id: PaymentID) -> String { "/sandbox-payments/\(id)" }
    package static func overview(_ court: String) -> String { "/courts/\(escaped(court))/overview" }
    package static func oversight(_ court: String, _ kind: OversightRecord.Kind) -> String {
        with("/courts/\(escaped(court))/oversight", [("kind", kind.rawValue)])
    }
    package static func matters(_ court: String) -> String { "/courts/\(escaped(court))/matters" }
    package static func correction(_ id: FilingID) -> String { "/filings/\(id)/correction" }
    package static func submission(_ id: FilingID, _ round: Int) -> String { "/filings/\(id)/submissions/\(round)" }
    package static func refiling(_ id: FilingID) -> String { "/filings/\(id)/refiling" }
    package static func identities(_ court: String) -> String { "/courts/\(escaped(court))/identities" }
    package static func identity(_ court: String, _ account: AccountID) -> String {
        "/courts/\(escaped(court))/identities/\(account)"
    }
    package static func unreached(_ court: String) -> String { "/courts/\(escaped(court))/unreached" }
    package static func settlement(_ court: String, _ message: MessageID) -> String {
        "/courts/\(escaped(court))/unreached/\(message)/settlement"
    }
    package static func retry(_ task: TaskID) -> String { "/failures/\(task)/retry" }
    package static func message(_ id: MessageID) -> String { "/inbox/\(id)" }
    package static func verification(_ code: String) -> String { "/papers/\(code)" }

    /// Adds query items, escaped.
    package static func with(_ path: String, _ items: [(String, String?)]) -> String {
        let query = items.compactMap { name, value in value.map { "\(name)=\(escaped($0))" } }
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    /// Percent-escapes all but RFC 3986's unreserved characters.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
