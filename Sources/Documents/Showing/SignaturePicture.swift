package import Papers

/// Turns a drawn signature, sent as a PNG file, into ink for a paper; decoded in a limited child process.
package enum SignaturePicture {
    /// At most this many points wide and high.
    private static let greatestSide = 2_000

    package static func read(
        path: String,
        process: LimitedProcess = LimitedProcess(limits: ProcessLimits(output: 8 << 20))
    ) async throws(DocumentRefusal) -> InkPicture {
        guard let file = FileReading(path: path) else { throw .checkUnavailable(program: "open") }
        if file.size == 0 { throw .empty }
        guard try FileFormat.recognise(file.bytes(at: 0, count: 2_048)) == .png else { throw .unknownFormat }
        guard let header = PictureHeader(png: file) else { throw .broken(.png) }
        guard max(header.width, header.height) <= greatestSide else {
            throw .tooManyPixels(pixels: header.pixels, limit: greatestSide * greatestSide)
        }
        // Drawings come on a transparent ground; 8-bit grey samples come out.
        let steps = "pngtopam -mix -background=white \"$0\" | pamdepth 255 | ppmtopgm | pamtopnm"
        let ending: LimitedProcess.Ending
        do {
            ending = try await process.run("bash", ["-o", "pipefail", "-c", steps, path])
        } catch {
            throw DocumentRefusal(error, program: "pngtopam")
        }
        guard ending.exitCode == 0, let grey = GreyMap(ending.output) else { throw .broken(.png) }
        guard let ink = grey.ink else { throw .blankSignature }
        return ink
    }
}
