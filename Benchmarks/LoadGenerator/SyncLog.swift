/// What strace wrote of the calls that ask a disk to keep what was written (`strace -f -y -e trace=fsync,fdatasync,… -o`).
package struct SyncLog: Sendable {
    /// One line for each call, as `812 fdatasync(7</srv/court/dengwen.sqlite-wal>) = 0`.
    private let calls: [Substring]

    package init(_ text: String) {
        // A call during which another process came in has a second line, "<... fsync resumed>".
        calls = text.split(separator: "\n").filter { line in
            let call = line.drop { $0.isNumber || $0 == " " }
            return !call.hasPrefix("<") && call.prefix { $0 != "(" }.contains("sync")
        }
    }

    package var count: Int { calls.count }

    /// Those of files in a folder (its path ends with a slash), or of the folders in it.
    package func count(in folder: String) -> Int {
        calls.count { $0.contains("<" + folder) }
    }
}
