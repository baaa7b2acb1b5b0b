package import Foundation

/// Runs a line of shell and nothing else with it.
///
/// Not Foundation's `Process`: it waits for a socket that a server started by the line would inherit and keep, and its
/// other children's as well. Here everything beyond the standard three is closed.
package enum Shell {
    private static let alone =
        #"for d in /proc/$$/fd/*; do n=${d##*/}; [ "$n" -le 2 ] || eval "exec $n>&-"; done 2>/dev/null; "#

    /// Blocks until the line is done.
    /// - Throws: `PostgresServer.Problem.failed` with what it said.
    package static func run(_ line: String) throws {
        let words = NSTemporaryDirectory() + "dengwen-shell-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: words) }
        let child = try start("cd /; exec 2>'\(words)'; " + line, input: nil)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw PostgresServer.Problem.failed(line, (try? String(contentsOfFile: words, encoding: .utf8)) ?? "")
        }
    }

    /// Starts a line in the background, with `input` as its standard input.
    @discardableResult
    package static func start(_ line: String, input: Int32?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        for output in Int32(1)...2 { posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0) }
        var arguments: [UnsafeMutablePointer<CChar>?] = ["bash", "-c", alone + line].map { (word: String) in
            strdup(word)
        }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, "/bin/bash", &actions, nil, &arguments, environ)
        guard result == 0 else { throw PostgresServer.Problem.failed(line, String(cString: strerror(result))) }
        return child
    }
}
