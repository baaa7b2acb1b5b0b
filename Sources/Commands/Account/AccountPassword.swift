import ArgumentParser
import Bootstrap
import Filings
import Foundation
import Law
import Registry
import Web

/// The command `dengwen account password`.
struct AccountPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Give an account a new password, for somebody who has forgotten theirs.",
        discussion: """
            See the person's identity card first. Every sign-in of the account ends. The password is asked for, or read from
            DENGWEN_PASSWORD.

            Example: dengwen account password --data /srv/dengwen --contact litigant@example.org
            """
    )

    @Option(name: .long, help: "The contact the person signs in with.")
    var contact: String

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var data: DataOptions

    func run() async throws {
        guard
            let password = ProcessInfo.processInfo.environment["DENGWEN_PASSWORD"]
                ?? Printing.ask("New password:", isSecret: true)
        else { throw ExitCode.refused }
        try await inOrder {
            let settings = try await data.settings()
            let installation = try await Installation.open(settings, patience: .seconds(30), mustExist: true)
            do {
                let account = try await SetPassword(contact: contact, password: password)
                    .carryOut(in: installation.office)
                if json {
                    try Printing.json(["id": account.id.description])
                } else {
                    Printing.answer("\(account.name): the password is changed, and every sign-in has ended")
                }
            } catch let refusal as Refusal {
                await installation.close()
                Printing.word((refusal.sentence ?? RefusalSentences.words(for: refusal).sentence).in(.english))
                throw refusal.code == .notFound ? ExitCode.notFound : ExitCode.refused
            }
            await installation.close()
        }
    }
}
