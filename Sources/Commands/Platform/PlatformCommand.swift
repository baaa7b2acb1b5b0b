import ArgumentParser
import Interchange

/// The command `dengwen platform …`.
struct PlatformCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "platform",
        abstract: "Platforms that people may allow to act for them.",
        discussion: "For operators: sign in with `dengwen login` first.",
        subcommands: [PlatformAdd.self, PlatformList.self, PlatformRevoke.self]
    )
}

/// The command `dengwen platform add`.
struct PlatformAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Make a platform known; prints its identifier and its secrets, once.",
        discussion: """
            People allow it at /platforms/<identifier>/consent. It exchanges the consent and its secret for a token at
            /api/v1/oauth/token. What happens is posted to --webhook, signed with the webhook secret (Standard Webhooks).

            Example: dengwen platform add --name "Law firm" --return-url https://firm.example/back --webhook https://firm.example/hook
            """
    )

    @Option(name: .long, help: "What people know it by.")
    var name: String

    @Option(name: .long, help: "Where people go back to once they have allowed it.")
    var returnURL: String?

    @Option(name: .long, help: "Where it is told of what happens.")
    var webhook: String?

    @OptionGroup var options: ServerOptions

    private struct Adding: Encodable {
        let name: String
        let returnURL: String?
        let webhookURL: String?
    }

    func run() async throws {
        try await answering(json: options.json) {
            let adding = Adding(name: name, returnURL: returnURL, webhookURL: webhook)
            let answer = try await options.client().post("/platforms", adding)
            if options.json { return Printing.answer(answer.text) }
            let added = try answer.decoded(as: PlatformModel.self)
            Printing.table([
                ["platform", added.id], ["secret", added.secret ?? ""], ["webhook secret", added.webhookSecret ?? ""],
            ])
            Printing.word("The secrets are not shown again.")
        }
    }
}

/// The command `dengwen platform list`.
struct PlatformList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The platforms, the newest first.",
        discussion: "Example: dengwen platform list --json"
    )

    @Option(name: .long, help: "Where to go on: the cursor printed with the page before.")
    var after: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let answer = try await options.client().get("/platforms" + (after.map { "?after=\($0)" } ?? ""))
            if options.json { return Printing.answer(answer.text) }
            let page = try answer.decoded(as: PageModel<PlatformModel>.self)
            Printing.table(
                page.items.map { [$0.id, $0.name, $0.webhookURL ?? "", $0.revokedAt.map { "revoked \($0)" } ?? ""] }
            )
            if page.items.isEmpty { Printing.word("No platforms yet.") }
            if let next = page.next { Printing.word("More: --after \(next)") }
        }
    }
}

/// The command `dengwen platform revoke`.
struct PlatformRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Take a platform's access away, at once and for everybody.",
        discussion: "Example: dengwen platform revoke 0199a3f2-7c00-7000-8000-000000000001"
    )

    @Argument(help: "The platform.")
    var platform: String

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            _ = try await options.client().delete("/platforms/\(CourtClient.segment(platform))")
            if options.json { try Printing.json(["revoked": platform]) } else { Printing.answer("revoked") }
        }
    }
}
