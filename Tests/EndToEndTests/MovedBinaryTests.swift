import Foundation
import Harness
import Testing

@Suite("A binary that was moved")
struct MovedBinaryTests {
    @Test("The binary finds the folder Resources beside itself, wherever both were put")
    func moved() async throws {
        let place = try TemporaryFolder()
        let resources = URL(fileURLWithPath: Examples.folder).deletingLastPathComponent().appending(path: "Resources")
            .path
        try await copyBinary(to: place)
        try FileManager.default.copyItem(atPath: resources, toPath: place.path + "/Resources")
        let form = place.path + "/Resources/forms/private-lending.yaml"
        let text = try String(contentsOfFile: form, encoding: .utf8)
        // So that it is seen which folder was read.
        try text.replacing("version: 1", with: "version: 7").write(toFile: form, atomically: true, encoding: .utf8)
        let listed = try await CommandLineRun.run(place.path + "/dengwen", ["forms", "list"])
        #expect(listed.exitCode == 0, "\(listed.words)")
        #expect(listed.output.contains("v7"))
    }

    @Test("A server that was moved without its examiner says what is missing, and does not start")
    func withoutExaminer() async throws {
        let place = try TemporaryFolder()
        let resources = URL(fileURLWithPath: Examples.folder).deletingLastPathComponent().appending(path: "Resources")
            .path
        try await copyBinary(to: place)
        let served = try await CommandLineRun.run(
            place.path + "/dengwen",
            ["serve", "--data", place.path + "/data", "--resources", resources, "--port", "0"],
            environment: ["DENGWEN_MESSAGES": "simulated"]
        )
        #expect(served.exitCode != 0)
        #expect(served.words.contains("dengwen-examiner does not lie beside dengwen"), "\(served.words)")
        let demo = ["demo", "--data", place.path + "/court", "--resources", resources]
        let made = try await CommandLineRun.run(place.path + "/dengwen", demo)
        #expect(made.exitCode == 4)
        #expect(made.words.contains("dengwen-examiner does not lie beside dengwen"), "\(made.words)")
    }

    /// By a process of its own: while this one writes a program, a child that another test starts may hold the file open for
    /// writing, and then it cannot be run ("text file busy").
    private func copyBinary(to place: TemporaryFolder) async throws {
        let copied = try await CommandLineRun.run("/bin/cp", [RunningServer.binary, place.path + "/dengwen"])
        #expect(copied.exitCode == 0, "\(copied.words)")
    }
}
