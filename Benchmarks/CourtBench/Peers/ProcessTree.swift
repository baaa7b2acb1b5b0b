import Foundation

/// A process with everything it started, and what they started.
enum ProcessTree {
    static func of(_ root: Int32) -> [Int32] {
        var children: [Int32: [Int32]] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
            guard let process = Int32(name), let parent = parent(of: process) else { continue }
            children[parent, default: []].append(process)
        }
        var (tree, next) = ([root], 0)
        while next < tree.count {
            tree += children[tree[next]] ?? []
            next += 1
        }
        return tree
    }

    /// What they take of the memory, in megabytes; a page that several share is divided among them.
    static func megabytes(of root: Int32) -> Double {
        of(root).reduce(0) { $0 + (kilobytes(of: $1) ?? 0) } / 1024
    }

    private static func parent(of process: Int32) -> Int32? {
        // The name stands in parentheses and may hold anything.
        guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = stat.lastIndex(of: ")")
        else { return nil }
        let fields = stat[end...].split(separator: " ")
        return fields.count > 2 ? Int32(fields[2]) : nil
    }

    private static func kilobytes(of process: Int32) -> Double? {
        let rollup = try? String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
        let line = rollup?.split(separator: "\n").first { $0.hasPrefix("Pss:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
    }
}
