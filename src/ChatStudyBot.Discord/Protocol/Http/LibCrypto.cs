using System.Reflection;
using System.Runtime.InteropServices;

namespace ChatStudyBot.Discord.Protocol.Http;

/// <summary>OpenSSL 3: the base library has no Ed25519.</summary>
/// <remarks>https://docs.openssl.org/3.0/man7/EVP_SIGNATURE-ED25519/</remarks>
internal static partial class LibCrypto
{
    public const int Ed25519 = 1087;

    private const string Name = "libcrypto";

    /// <summary>What it is called, by system.</summary>
    private static readonly string[] Files =
    [
        "libcrypto.so.3",
        "libcrypto.3.dylib",
        "libcrypto-3-x64.dll",
        "libcrypto-3-arm64.dll",
    ];

    static LibCrypto() => NativeLibrary.SetDllImportResolver(typeof(LibCrypto).Assembly, Resolve);

    [LibraryImport(Name)]
    public static partial nint EVP_PKEY_new_raw_public_key(
        int type,
        nint engine,
        ReadOnlySpan<byte> key,
        nuint length
    );

    [LibraryImport(Name)]
    public static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Name)]
    public static partial nint EVP_MD_CTX_new();

    [LibraryImport(Name)]
    public static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Name)]
    public static partial int EVP_DigestVerifyInit(
        nint context,
        nint keyContext,
        nint digest,
        nint engine,
        SafeHandle key
    );

    [LibraryImport(Name)]
    public static partial int EVP_DigestVerify(
        nint context,
        ReadOnlySpan<byte> signature,
        nuint signatureLength,
        ReadOnlySpan<byte> message,
        nuint messageLength
    );

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Name)
        {
            return 0;
        }

        foreach (var file in Files)
        {
            if (NativeLibrary.TryLoad(file, assembly, search, out var library))
            {
                return library;
            }
        }

        return 0;
    }
}
