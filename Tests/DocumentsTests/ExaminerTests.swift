import Foundation
import Testing

@testable import Documents

@Suite("Strangers' files are examined in children that can do nothing but compute")
struct ExaminerTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func sound() throws -> String { try folder.write(SamplePDF.pages(3), "sound.pdf") }

    /// Sound, and minutes of work: two thousand pages that all draw ten megabytes.
    private func endless() throws -> String { try folder.write(SamplePDF.endless(), "endless.pdf") }

    private func process(_ limits: ProcessLimits = ProcessLimits()) throws -> ExaminerProcess {
        let path = try #require(ExaminerProgram.path, "swift build --product dengwen-examiner")
        return try #require(ExaminerProcess(path: path, limits: limits))
    }

    private func examine(
        _ path: String,
        _ process: ExaminerProcess,
        milliseconds: UInt32 = 60_000
    ) async throws -> ExaminerFinding {
        let file = try #require(FileReading(path: path))
        return try await process.examine(file.descriptor, as: .pdf, milliseconds: milliseconds)
    }

    @Test("Many files at once are each answered with their own pages")
    func many() async throws {
        let examiner = FileExaminer()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for pages in 1...24 {
                let path = try folder.write(SamplePDF.pages(pages), "\(pages).pdf")
                group.addTask {
                    let found = try await DocumentInspector(examiner: examiner).inspect(path: path)
                    #expect(found.pages == pages)
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("An examiner that is ended in the middle is replaced, and the file examined all the same")
    func replaced() async throws {
        let inspector = DocumentInspector()
        let path = try sound()
        _ = try await inspector.inspect(path: path)
        let first = try #require(inspector.examiner.process)
        kill(first, SIGSTOP)
        async let answer = inspector.inspect(path: path)
        try await wait { inspector.examiner.asked == 1 }
        kill(first, SIGKILL)
        #expect(try await answer.pages == 3)
        #expect(inspector.examiner.process != first)
        #expect(kill(first, 0) == -1)
    }

    @Test("A file that takes too long is stopped, and the next is examined")
    func time() async throws {
        let process = try process()
        #expect(try await examine(endless(), process, milliseconds: 50) == .timedOut)
        #expect(try await examine(sound(), process) == .sound(pages: 3))
        try await wait { children(of: process.identifier).isEmpty }
        process.end()
    }

    @Test("A file that computes too long is stopped")
    func processorTime() async throws {
        let process = try process(ProcessLimits(processorSeconds: 1))
        #expect(try await examine(endless(), process) == .tooComplex)
        process.end()
    }

    @Test("A picture that wants more memory than it may have is refused")
    func memory() async throws {
        let script = "pbmmake -black 8000 7000 | pamdepth 255 | pnmtojpeg -progressive > \"$0\""
        let path = "\(folder.path)/bomb.jpg"
        _ = try await Tool.run("bash", ["-c", script, path])
        let examiner = FileExaminer(limits: ProcessLimits(memory: 96 << 20))
        await #expect(throws: DocumentRefusal.tooComplex) {
            try await DocumentInspector(examiner: examiner).inspect(path: path)
        }
        let found = try await DocumentInspector().inspect(path: path)
        #expect(found.width == 8_000)
    }

    @Test("When the asker goes, its child is ended")
    func cancelled() async throws {
        let process = try process()
        let path = try endless()
        let asking = Task { try await examine(path, process) }
        try await wait { !children(of: process.identifier).isEmpty }
        asking.cancel()
        await #expect(throws: ExaminerProcess.Failure.cancelled) { try await asking.value }
        try await wait { children(of: process.identifier).isEmpty }
        process.end()
    }

    @Test("A child has one way out, may write nothing, start nothing, open nothing")
    func confined() async throws {
        let process = try process()
        let path = try endless()
        let asking = Task { try await examine(path, process) }
        try await wait { children(of: process.identifier).contains { status($0, "Seccomp") == "2" } }
        let child = try #require(children(of: process.identifier).first)
        #expect(status(child, "NoNewPrivs") == "1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/fd") == ["0"])
        let limits = try String(contentsOfFile: "/proc/\(child)/limits", encoding: .utf8).split(separator: "\n")
        for (name, most) in [("Max file size", "0"), ("Max core file size", "0"), ("Max cpu time", "30")] {
            let words = limits.first { $0.hasPrefix(name) }?.dropFirst(name.count).split(separator: " ")
            #expect(words?.prefix(2) == [most[...], most[...]], "\(name)")
        }
        #expect(try String(contentsOfFile: "/proc/\(child)/environ", encoding: .utf8) == "LD_BIND_NOW=1\0")
        asking.cancel()
        _ = await asking.result
        process.end()
    }

    @Test("Nothing is left behind: no child, no descriptor, and no examiner when nobody needs it")
    func leftovers() async throws {
        let path = try sound()
        let identifier = try await {
            let inspector = DocumentInspector()
            _ = try await inspector.inspect(path: path)
            let identifier = try #require(inspector.examiner.process)
            let before = try descriptors(of: identifier)
            for _ in 0..<20 { _ = try await inspector.inspect(path: path) }
            #expect(try descriptors(of: identifier) == before)
            #expect(children(of: identifier).isEmpty)
            return identifier
        }()
        try await wait { kill(identifier, 0) == -1 }
    }

    private func children(of process: pid_t) -> [String] {
        let path = "/proc/\(process)/task/\(process)/children"
        return (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ").map(String.init) ?? []
    }

    private func descriptors(of process: pid_t) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").count
    }

    private func status(_ process: String, _ name: String) -> String? {
        let lines = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8).split(separator: "\n")
        return lines?.first { $0.hasPrefix("\(name):") }?.split(separator: "\t").last.map(String.init)
    }

    /// Until the kernel has got round to it.
    private func wait(until isTrue: () -> Bool) async throws {
        let clock = ContinuousClock()
        let patience = clock.now.advanced(by: .seconds(30))
        while !isTrue() {
            try #require(clock.now < patience)
            try await clock.sleep(for: .milliseconds(2))
        }
    }
}
