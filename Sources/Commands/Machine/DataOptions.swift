import ArgumentParser
import Bootstrap
import Law
import Registry
import Web

/// What every command that works on this machine takes.
struct DataOptions: ParsableArguments {
    @Option(name: .long, help: "The data folder. Also: DENGWEN_DATA. Default: .dengwen", completion: .directory)
    var data: String?

    @Option(
        name: .long,
        help: "\"sqlite\" (a file in the data folder, the default) or postgres://…. Also: DENGWEN_DATABASE."
    )
    var database: String?

    @Option(
        name: .long,
        help: "The folder Resources, if it is not beside the binary. Also: DENGWEN_RESOURCES.",
        completion: .directory
    )
    var resources: String?

    func settings(_ more: [String: String?] = [:]) async throws -> Settings {
        var flags: [String: String] = [:]
        if let data { flags["data"] = data }
        if let database { flags["database"] = database }
        if let resources { flags["resources"] = resources }
        for (name, value) in more { flags[name] = value }
        return try await Settings.load(flags: flags)
    }

    /// Opens the installation, works with it, and lets it go whatever happens; waits half a minute for another process.
    func working<Value>(_ body: (Installation) async throws -> Value) async throws -> Value {
        let installation = try await Installation.open(try await settings(), patience: .seconds(30), mustExist: true)
        do {
            let value = try await body(installation)
            await installation.close()
            return value
        } catch {
            await installation.close()
            throw error
        }
    }
}

/// Runs a machine command: what is not in order becomes words and an exit code.
func inOrder<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let problem as SettingsProblem {
        Printing.word(problem.description)
        throw ExitCode.notInOrder
    } catch let refusal as Refusal {
        Printing.word((refusal.sentence ?? RefusalSentences.words(for: refusal).sentence).in(.english))
        throw ExitCode.refused
    } catch let problem as InstallationProblem {
        Printing.word(problem.description)
        throw ExitCode.notInOrder
    }
}
