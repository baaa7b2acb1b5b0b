/// The commands that turn a page or a picture into a JPEG.
struct Rendition {
    let process: LimitedProcess
    let path: String
    let width: Int

    func page(_ page: Int) async throws(DocumentRefusal) -> [UInt8] {
        guard page >= 1 else { throw .noSuchPage(page: page) }
        let arguments = [
            "-jpeg", "-jpegopt", "quality=85", "-f", "\(page)", "-l", "\(page)", "-scale-to-x", "\(width)",
            "-scale-to-y", "-1", path,
        ]
        let ending = try await run("pdftoppm", arguments)
        guard ending.exitCode != nil else { throw .tooComplex }
        // pdftoppm exits with 99 and writes nothing when the page is past the end.
        if ending.exitCode == 99 || (ending.exitCode == 0 && ending.output.isEmpty) { throw .noSuchPage(page: page) }
        guard ending.exitCode == 0 else { throw .broken(.pdf) }
        return ending.output
    }

    func picture(_ type: DocumentMediaType, _ header: PictureHeader) async throws(DocumentRefusal) -> [UInt8] {
        var steps = [type == .png ? "pngtopam -mix -background=white \"$0\"" : "jpegtopnm \"$0\""]
        if let turn = Self.turns[header.orientation] { steps.append("pamflip -xform=\(turn)") }
        let isTurned = header.orientation >= 5
        if (isTurned ? header.height : header.width) > width { steps.append("pamscale -width=\(width)") }
        steps.append("pnmtojpeg -quality=85")
        let ending = try await run("bash", ["-o", "pipefail", "-c", steps.joined(separator: " | "), path])
        guard ending.exitCode != nil else { throw .tooComplex }
        guard ending.exitCode == 0, !ending.output.isEmpty else { throw .broken(type) }
        return ending.output
    }

    /// What makes a picture of each Exif orientation upright, in pamflip's words.
    private static let turns = [
        2: "leftright", 3: "leftright,topbottom", 4: "topbottom", 5: "transpose", 6: "transpose,leftright",
        7: "transpose,leftright,topbottom", 8: "transpose,topbottom",
    ]

    private func run(
        _ program: String,
        _ arguments: [String]
    ) async throws(DocumentRefusal) -> LimitedProcess.Ending {
        do {
            return try await process.run(program, arguments)
        } catch {
            throw DocumentRefusal(error, program: program)
        }
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
