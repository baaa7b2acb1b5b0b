/// Checks a PDF with qpdf, in a child process.
struct PDFCheck {
    let process: LimitedProcess
    let path: String

    /// The number of pages of a sound PDF.
    func pages(limit: Int) async throws(DocumentRefusal) -> Int {
        // 0: a password is needed. 3: encrypted, but anyone may open it, as many bank statements are.
        if try await run(["--requires-password", path]).exitCode == 0 { throw .encrypted }
        // 0: sound. 3: qpdf mended small faults by itself, as every viewer does.
        let check = try await run(["--check", path])
        guard check.exitCode == 0 || check.exitCode == 3 else {
            throw check.exitCode == nil ? .tooComplex : .broken(.pdf)
        }
        let count = try await run(["--show-npages", path])
        guard let pages = number(count.output) else { throw .broken(.pdf) }
        if pages == 0 { throw .noPages }
        if pages > limit { throw .tooManyPages(pages: pages, limit: limit) }
        return pages
    }

    private func run(_ arguments: [String]) async throws(DocumentRefusal) -> LimitedProcess.Ending {
        do {
            return try await process.run("qpdf", arguments)
        } catch {
            throw DocumentRefusal(error, program: "qpdf")
        }
    }

    private func number(_ output: [UInt8]) -> Int? {
        Int(String(decoding: output.filter { (0x30...0x39).contains($0) }, as: UTF8.self))
    }
}

extension DocumentRefusal {
    /// What a failed run says about the file.
    init(_ failure: LimitedProcess.Failure, program: String) {
        switch failure {
        case .timedOut, .outputTooLarge: self = .tooComplex
        case .notInstalled(let missing): self = .checkUnavailable(program: missing)
        case .notStarted, .cancelled: self = .checkUnavailable(program: program)
        }
    }
}
