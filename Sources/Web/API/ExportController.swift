import Filings
import Forms
import HTTPTypes
import Hummingbird
import Interchange
import Law
import Registry

/// Everything kept of one's own: `/api/v1/account/data`, page by page, and the whole of it as a file for people.
struct ExportController: Sendable {
    let site: Site

    var handlers: Handlers { [.apiExport: page, .exportFile: file] }

    /// In one file at most; more are on the pages of the API.
    static let most = 2_000

    private struct Submitted: Encodable {
        let submittedAt: String
        let signedBy: String
        let answers: Answers
        let documents: [String]
    }

    private struct Happened: Encodable {
        let act: String
        let at: String
    }

    private struct Exported: Encodable {
        let filing: FilingModel
        let draft: Answers?
        let submissions: [Submitted]
        let documents: [DocumentModel]
        let receipts: [String]
        let docket: [Happened]
    }

    private struct Whole: Encodable {
        let exportedAt: String
        let account: AccountModel
        let items: [Exported]
        let next: String?
    }

    @Sendable private func page(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let text = try Query(request)["after"]
        let after = text.flatMap { FilingCursor($0) }
        if text != nil, after == nil { throw MalformedRequest.cursorNotUnderstood }
        let caller = try context.requireCaller()
        let found = try await ExportMyData(caller: caller, after: after).carryOut(in: site.office)
        return .json(try whole(found.items, next: found.next, context))
    }

    @Sendable private func file(_ request: Request, _ context: DengwenContext) async throws -> Response {
        let caller = try context.requireCaller()
        var items: [ExportMyData.Exported] = []
        var next: FilingCursor?
        repeat {
            let found = try await ExportMyData(caller: caller, after: next).carryOut(in: site.office)
            items += found.items
            next = found.next
        } while next != nil && items.count < Self.most
        var response = Response.json(try whole(items, next: next, context))
        response.headers[.contentDisposition] = "attachment; filename=\"dengwen-data.json\""
        return response
    }

    private func whole(
        _ items: [ExportMyData.Exported],
        next: FilingCursor?,
        _ context: DengwenContext
    ) throws -> Whole {
        guard let account = context.account, let caller = context.caller else { throw MalformedRequest.signInNeeded }
        return Whole(
            exportedAt: site.office.clock.now.rfc3339,
            account: AccountModel(account, roles: caller.roles),
            items: items.map { item in
                Exported(
                    filing: FilingModel(
                        item.filing,
                        office: site.office,
                        language: context.language,
                        receipt: item.receipts.last?.number
                    ),
                    draft: item.draft,
                    submissions: item.submissions.map { submission in
                        Submitted(
                            submittedAt: submission.submittedAt.rfc3339,
                            signedBy: submission.signature.name,
                            answers: submission.answers,
                            documents: submission.documents.map(\.description)
                        )
                    },
                    documents: item.documents.map(DocumentModel.init),
                    receipts: item.receipts.map(\.number),
                    docket: item.docket.map { Happened(act: $0.act.rawValue, at: $0.at.rfc3339) }
                )
            },
            next: next?.text
        )
    }
}
