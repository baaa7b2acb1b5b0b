import ArgumentParser
import Foundation
import Interchange

/// The command `dengwen login`.
struct Login: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sign in to a server; the sign-in is kept for the next commands.",
        discussion: """
            The password is asked for, or read from DENGWEN_PASSWORD. The sign-in is kept in ~/.config/dengwen/sign-in.json
            (mode 0600), or where DENGWEN_SIGN_IN says.

            Example: dengwen login --server http://127.0.0.1:8080 --contact litigant@example.org
            """
    )

    @OptionGroup var options: ServerOptions

    @Option(name: .long, help: "E-mail address or mobile number.")
    var contact: String?

    func run() async throws {
        try await answering(json: options.json) {
            let client = try options.client()
            guard let contact = contact ?? Printing.ask("E-mail or mobile:"),
                let password = ProcessInfo.processInfo.environment["DENGWEN_PASSWORD"]
                    ?? Printing.ask("Password:", isSecret: true)
            else { throw Failure(.refused, "A contact and a password are needed.") }
            let body = ["contact": contact, "password": password]
            let answer = try await CourtClient(server: client.server, token: nil).post("/sign-ins", body)
            let signedIn = try answer.decoded(as: SignInModel.self)
            try KeptSignIn(server: client.server, token: signedIn.token, name: signedIn.account.name).save()
            if options.json {
                try Printing.json(signedIn.account)
            } else {
                Printing.answer("Signed in to \(client.server) as \(signedIn.account.name).")
            }
        }
    }
}
