/// Decodes a picture once, from the first row to the last, with netpbm in a child process.
struct PictureCheck {
    let process: LimitedProcess
    let path: String
    let type: DocumentMediaType

    func check() async throws(DocumentRefusal) {
        let program = type == .png ? "pngtopam" : "jpegtopnm"
        let ending: LimitedProcess.Ending
        do {
            // The decoded rows are thrown away where they arise.
            ending = try await process.run("sh", ["-c", "exec \"$0\" \"$1\" > /dev/null", program, path])
        } catch {
            throw DocumentRefusal(error, program: program)
        }
        guard ending.exitCode == 0 else { throw ending.exitCode == nil ? .tooComplex : .broken(type) }
    }
}
