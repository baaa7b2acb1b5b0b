package import Hummingbird
import Law

/// The pages shown when something is in the way.
///
/// The page controllers put their own in; without them the words stand bare.
package struct NoticePages: Sendable {
    /// HTML for a problem.
    package var problem: @Sendable (Problem, DengwenContext) -> String
    /// For someone who must sign in first.
    ///
    /// ``DengwenContext/form`` holds what the person had typed, so that it is not lost.
    package var signInFirst: @Sendable (Request, DengwenContext) -> Response

    package init(
        problem: @escaping @Sendable (Problem, DengwenContext) -> String = Self.bare,
        signInFirst: @escaping @Sendable (Request, DengwenContext) -> Response = Self.toSignIn
    ) {
        self.problem = problem
        self.signInFirst = signInFirst
    }

    func respond(to problem: Problem, _ request: Request, _ context: DengwenContext) -> Response {
        var response = Response.html(self.problem(problem, context), status: .init(code: problem.status))
        problem.addHeaders(to: &response)
        return response
    }

    func askToSignIn(_ request: Request, _ context: DengwenContext) -> Response { signInFirst(request, context) }

    /// To the sign-in page, and back here afterwards.
    package static let toSignIn: @Sendable (Request, DengwenContext) -> Response = { request, _ in
        let back = request.method == .get || request.method == .head ? request.uri.string : "/"
        return .redirect(to: "/sign-in?next=\(PercentCoding.encoded(back))")
    }

    package static let bare: @Sendable (Problem, DengwenContext) -> String = { problem, context in
        let words = [
            "<!doctype html>", "<html lang=\"\(context.language.rawValue)\">", "<meta charset=\"utf-8\">",
            "<title>\(escaped(problem.title.in(context.language)))</title>",
            "<h1>\(escaped(problem.title.in(context.language)))</h1>",
            "<p>\(escaped(problem.sentence.in(context.language)))</p>",
            "<p>\(context.reference)</p>", "</html>",
        ]
        return words.joined(separator: "\n")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// Where a person may be sent after signing in: a page of this site, never another.
package enum ReturnAddress {
    /// The address if it is a plain path of this site, otherwise nil.
    package static func checked(_ text: String?) -> String? {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 2_000,
            text.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return text
    }
}
