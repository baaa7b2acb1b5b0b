import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Law

extension Problem {
    /// RFC 9457.
    func model(in context: DengwenContext, status: Int) -> ProblemModel {
        ProblemModel(
            type: "/problems/\(code)",
            title: title.in(context.language),
            status: status,
            detail: sentence.in(context.language),
            code: code,
            reference: context.reference,
            findings: findings.isEmpty && places.isEmpty ? nil : findingModels(in: context.language),
            article: article?.cited(in: context.language),
            facts: facts.isEmpty ? nil : facts
        )
    }

    private func findingModels(in language: Language) -> [FindingModel] {
        let pointed = places.map { place in
            FindingModel(
                pointer: place.pointer,
                detail: place.sentence.in(language),
                code: place.code,
                severity: "wrong"
            )
        }
        return pointed + findings.map { FindingModel($0, in: language) }
    }

    /// - Parameters:
    ///   - context: language and reference.
    ///   - isConditional: whether the request said `If-Match`, so that a change met is a failed precondition.
    /// - Returns: `application/problem+json`.
    func response(in context: DengwenContext, isConditional: Bool = false) -> Response {
        let status = code == "changedMeanwhile" && isConditional ? 412 : self.status
        var response = Response.json(model(in: context, status: status), status: .init(code: status))
        response.headers[.contentType] = "application/problem+json"
        response.headers[.contentLanguage] = context.language.rawValue
        addHeaders(to: &response)
        return response
    }

    func addHeaders(to response: inout Response) {
        if let retryAfterSeconds { response.headers[.retryAfter] = "\(retryAfterSeconds)" }
        if status == 401 { response.headers[.wwwAuthenticate] = "Bearer" }
        if !allowedMethods.isEmpty { response.headers[.allow] = allowedMethods.joined(separator: ", ") }
        if code == "rangeNotSatisfiable", let size = facts["size"] {
            response.headers[.contentRange] = "bytes */\(size)"
        }
    }
}
