import ArgumentParser
import Bootstrap
import Filings
import Foundation
import Law
import Registry
import Web

/// The command `dengwen account …`.
struct Account: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "People who work in a court.",
        subcommands: [AccountAdd.self, AccountRole.self, AccountPassword.self]
    )
}

/// The command `dengwen account add`.
struct AccountAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add an account.",
        discussion: """
            The password is asked for, or read from DENGWEN_PASSWORD.

            Example: dengwen account add --data /srv/dengwen --name 王敏 --contact clerk@court.example
            """
    )

    @Option(name: .long, help: "The person's name.")
    var name: String

    @Option(name: .long, help: "E-mail address or mobile number to sign in with.")
    var contact: String

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var data: DataOptions

    func run() async throws {
        guard
            let password = ProcessInfo.processInfo.environment["DENGWEN_PASSWORD"]
                ?? Printing.ask("Password:", isSecret: true)
        else { throw ExitCode.refused }
        try await inOrder {
            let installation = try await Installation.open(try await data.settings(), patience: .seconds(30))
            do {
                let account = try await AddAccount(name: name, contact: contact, password: password, language: .chinese)
                    .carryOut(in: installation.office)
                if json {
                    try Printing.json(["id": account.id.description])
                } else {
                    Printing.answer(account.id.description)
                }
            } catch let refusal as Refusal {
                Printing.word((refusal.sentence ?? RefusalSentences.words(for: refusal).sentence).in(.english))
                throw ExitCode.refused
            }
            await installation.close()
        }
    }
}

/// The command `dengwen account role`.
struct AccountRole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "Grant a role in a court, or take it back.",
        discussion:
            "Example: dengwen account role --data /srv/dengwen --contact clerk@court.example --role clerk --court 京0105\n\nRoles: "
            + Role.allCases.map(\.rawValue).joined(separator: ", ")
    )

    @Option(name: .long, help: "The contact the person signs in with.")
    var contact: String

    @Option(name: .long, help: "The role.")
    var role: String

    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @Flag(name: .long, help: "Take the role back.")
    var revoke = false

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard Role(rawValue: role) != nil else {
            throw ValidationError("Roles are: " + Role.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }

    func run() async throws {
        guard let role = Role(rawValue: role) else { throw ExitCode.refused }
        try await inOrder {
            let installation = try await Installation.open(
                try await data.settings(),
                patience: .seconds(30),
                mustExist: true
            )
            let office = installation.office
            do {
                let found = try await office.store.read { tx in
                    try ContactAddress(contact).flatMap { try tx.accounts.find(contact: $0.text) }
                }
                guard let found else { throw Refusal(.notFound) }
                try await GrantRole(account: found.id, role: RoleHeld(role, in: court), isRevoked: revoke)
                    .carryOut(in: office)
                let now = revoke ? "taken back" : "granted"
                if json {
                    try Printing.json([
                        "account": found.id.description, "role": role.rawValue, "court": court, "now": now,
                    ])
                } else {
                    Printing.answer("\(found.name): \(role.rawValue) in \(court) \(now)")
                }
            } catch let refusal as Refusal {
                Printing.word((refusal.sentence ?? RefusalSentences.words(for: refusal).sentence).in(.english))
                throw refusal.code == .notFound ? ExitCode.notFound : ExitCode.refused
            }
            await installation.close()
        }
    }
}
