import Foundation

/// Standard output for answers, standard error for words.
enum Printing {
    static func answer(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    static func word(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// `FileHandle.write` ends the program with a crash when the reader has gone, as `dengwen filing list | head` does; here
    /// what nobody reads is dropped.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// A value as JSON, keys sorted, for programs.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        answer(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Rows in columns; East Asian characters count two.
    static func table(_ rows: [[String]]) {
        guard let columns = rows.map(\.count).max() else { return }
        let widths = (0..<columns).map { column in rows.map { $0.count > column ? width($0[column]) : 0 }.max() ?? 0 }
        for row in rows {
            var line = ""
            for (index, cell) in row.enumerated() {
                line += cell
                if index < row.count - 1 {
                    line += String(repeating: " ", count: widths[index] - width(cell) + 2)
                }
            }
            answer(line)
        }
    }

    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ((0x1100...0x115f).contains($1.value) || $1.value >= 0x2e80 ? 2 : 1) }
    }

    /// Reads a line without echo, as a password.
    static func ask(_ question: String, isSecret: Bool = false) -> String? {
        write(question + " ", to: STDERR_FILENO)
        guard isSecret, isatty(STDIN_FILENO) == 1 else { return readLine() }
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSANOW, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSANOW, &before)
            word("")
        }
        return readLine()
    }
}
