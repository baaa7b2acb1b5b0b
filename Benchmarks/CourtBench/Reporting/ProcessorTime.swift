import Foundation

/// Processor time that a process and its children have used since this was made, as the kernel counts it (clock ticks).
struct ProcessorTime {
    private let process: Int32
    private let begin: Double

    init(of process: Int32) {
        self.process = process
        begin = Self.milliseconds(of: process)
    }

    /// - Returns: nil where nothing was served or nothing can be read.
    func milliseconds(each count: Int) -> Double? {
        let end = Self.milliseconds(of: process)
        return count > 0 && end > begin ? (end - begin) / Double(count) : nil
    }

    /// Of the process, of its children that have ended, and of those that run.
    private static func milliseconds(of process: Int32) -> Double {
        let running = children(of: process).map { milliseconds(of: $0) }
        guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let afterName = stat.lastIndex(of: ")")
        else { return running.reduce(0, +) }
        // utime, stime, cutime, cstime: fields 14 to 17, the third is the first after the name (proc(5)).
        let fields = stat[afterName...].split(separator: " ")
        guard fields.count > 14 else { return running.reduce(0, +) }
        let ticks = fields[12...15].compactMap { Double($0) }.reduce(0, +)
        return ticks * 1000 / Double(sysconf(Int32(_SC_CLK_TCK))) + running.reduce(0, +)
    }

    /// The kernel lists them by the thread that started them.
    private static func children(of process: Int32) -> [Int32] {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        return threads.flatMap { thread in
            let list = try? String(contentsOfFile: "/proc/\(process)/task/\(thread)/children", encoding: .utf8)
            return (list ?? "").split(separator: " ").compactMap { Int32($0) }
        }
    }
}
