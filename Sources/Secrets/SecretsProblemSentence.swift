extension SecretsProblem {
    /// What to do about it, for the person who runs the machine.
    package var chinese: String {
        switch code {
        case .keyRingMissing: "找不到密钥文件，请从备份恢复；没有它，已加密的个人信息无法读取。"
        case .keyRingExists: "密钥文件已存在，不会覆盖。"
        case .keyRingExposed: "其他用户可以读取密钥文件，请执行 chmod 600 后重试。"
        case .keyRingDamaged: "密钥文件无法识别，请从备份恢复。"
        case .keyRingNotWritten: "密钥文件未能写入磁盘，请检查磁盘空间和目录权限。"
        case .unknownKey: "密钥文件中缺少解密所需的密钥，请从备份恢复完整的密钥文件。"
        case .notAuthentic: "加密内容校验不符，可能已被改动，请运行 dengwen check。"
        case .passwordTooLong: "密码过长，请缩短后重试。"
        case .damagedHash: "保存的密码记录无法识别，请重设密码。"
        case .exhausted: "服务器内存不足，请稍后重试。"
        }
    }

    package var english: String {
        switch code {
        case .keyRingMissing:
            "The key file is missing. Restore it from a backup: without it, encrypted personal data cannot be read."
        case .keyRingExists: "There is a key file already. It is not overwritten."
        case .keyRingExposed: "Other users can read the key file. Run chmod 600 on it, then try again."
        case .keyRingDamaged: "The key file cannot be understood. Restore it from a backup."
        case .keyRingNotWritten:
            "The key file could not be written. Check the space on the disk and the permissions of the folder."
        case .unknownKey:
            "A key needed to decrypt is missing from the key file. Restore the complete file from a backup."
        case .notAuthentic: "Encrypted content does not match its seal and may have been changed. Run dengwen check."
        case .passwordTooLong: "The password is too long. Choose a shorter one."
        case .damagedHash: "The stored password record cannot be understood. Set a new password."
        case .exhausted: "The server is short of memory. Try again in a moment."
        }
    }
}
