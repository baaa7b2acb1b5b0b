import Hummingbird
import Law
import Registry
import Web

/// Pages that say what the site knows, in place of real ones.
enum TestPages {
    static func handlers(_ court: TestCourt) -> Handlers {
        [
            .home: { _, context in
                let name = context.caller?.name ?? "nobody"
                return .html("\(name)|\(context.csrf)|\(context.language.rawValue)|\(context.flash ?? "")")
            },
            .preferences: { request, context in
                let typed = context.form.typed.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
                return .html(typed)
            },
            .signOut: { _, _ in .redirect(to: "/", flash: "signed_out", cookies: court.site.cookies) },
            .myFilings: { _, _ in .html("filings") },
            .startFiling: { request, context in
                .html(try context.onceKey(for: request).map { "\($0.request)" } ?? "none")
            },
            .queue: { _, context in .html(try context.parameter("court")) },
            .addDocuments: { request, context in
                let upload = try await Upload.read(request, context, site: court.site, atMost: 3)
                await upload.discard()
                return .html("\(upload.files.map(\.fileName))")
            },
            .verifyPaperPage: { _, context in .html(context.source) },
            .start: { _, _ in throw Unforeseen.secret("440524188001010014") },
        ]
    }
}

enum Unforeseen: Error {
    case secret(String)
}

extension Answer {
    /// What ``TestPages`` says on its home page.
    var home: (name: String, csrf: String, language: String, flash: String) {
        let pieces = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == 4 else { return ("", "", "", "") }
        return (pieces[0], pieces[1], pieces[2], pieces[3])
    }
}
