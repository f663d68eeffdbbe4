using System.Runtime.InteropServices;

namespace ChatStudyBot.Discord.Protocol.Http;

/// <summary>A public key to check signatures with; safe for use by many at once.</summary>
/// <remarks>RFC 8032</remarks>
internal sealed class Ed25519Key : IDisposable
{
    public const int Size = 32;
    public const int SignatureSize = 64;

    private readonly Handle _key;

    private Ed25519Key(Handle key) => _key = key;

    /// <param name="hex">64 hexadecimal digits, as Discord's developer page shows them.</param>
    /// <exception cref="FormatException">They are not.</exception>
    /// <exception cref="PlatformNotSupportedException">There is no OpenSSL 3.</exception>
    public static Ed25519Key Parse(string hex)
    {
        if (Hex.TryParse(hex, Size) is not { } bytes)
        {
            throw new FormatException(
                "A public key is 64 hexadecimal digits: copy it from the developer page (General Information, Public Key)."
            );
        }

        try
        {
            var key = LibCrypto.EVP_PKEY_new_raw_public_key(LibCrypto.Ed25519, 0, bytes, (nuint)bytes.Length);
            return key == 0
                ? throw new FormatException("These 64 digits are no Ed25519 public key.")
                : new Ed25519Key(new Handle(key));
        }
        catch (DllNotFoundException e)
        {
            throw new PlatformNotSupportedException(
                "Checking Discord's signatures needs OpenSSL 3 (libcrypto): install it, or leave the public key out and use the gateway.",
                e
            );
        }
    }

    /// <param name="signature">64 bytes; any other length verifies nothing.</param>
    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureSize)
        {
            return false;
        }

        var context = LibCrypto.EVP_MD_CTX_new();
        try
        {
            return LibCrypto.EVP_DigestVerifyInit(context, 0, 0, 0, _key) == 1
                && LibCrypto.EVP_DigestVerify(
                    context,
                    signature,
                    (nuint)signature.Length,
                    message,
                    (nuint)message.Length
                ) == 1;
        }
        finally
        {
            LibCrypto.EVP_MD_CTX_free(context);
        }
    }

    public void Dispose() => _key.Dispose();

    private sealed class Handle : SafeHandle
    {
        public Handle(nint key)
            : base(0, ownsHandle: true) => SetHandle(key);

        public override bool IsInvalid => handle == 0;

        protected override bool ReleaseHandle()
        {
            LibCrypto.EVP_PKEY_free(handle);
            return true;
        }
    }
}
