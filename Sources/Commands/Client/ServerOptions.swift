import ArgumentParser
import Foundation

/// What every command that talks to a server takes.
struct ServerOptions: ParsableArguments {
    @Option(name: .long, help: "The server's address. Also: DENGWEN_SERVER, or the one signed in to last.")
    var server: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func client() throws -> CourtClient {
        let kept = KeptSignIn.load()
        guard let server = server ?? ProcessInfo.processInfo.environment["DENGWEN_SERVER"] ?? kept?.server else {
            throw ValidationError("Say which server: --server http://127.0.0.1:8080")
        }
        let address = server.hasSuffix("/") ? String(server.dropLast()) : server
        let token =
            ProcessInfo.processInfo.environment["DENGWEN_TOKEN"] ?? (kept?.server == address ? kept?.token : nil)
        return CourtClient(server: address, token: token)
    }
}
