import Foundation

/// How many files and connections this process may have open.
enum OpenFiles {
    /// Raises what the system gives at first (often 1,024) to what it permits.
    /// - Returns: how many that is.
    static func raise() -> Int {
        var limit = rlimit()
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(kind, &limit) == 0 else { return 1_024 }
        let most = min(limit.rlim_max, 1 << 16)
        if limit.rlim_cur < most {
            limit.rlim_cur = most
            setrlimit(kind, &limit)
        }
        return Int(clamping: limit.rlim_cur)
    }
}
