using System.Globalization;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Protocol.WebApi;

internal sealed partial class SlackApi
{
    /// <summary>Sends a file, which nobody sees before it is shared.</summary>
    public async Task<UploadedFile> UploadAsync(
        string name,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        var opened = await _pipeline.SendAsync(
            new ApiRequest(
                ApiMethod.OpenUpload,
                () =>
                    ApiBody.Form(
                        ("filename", name),
                        ("length", bytes.Length.ToString(CultureInfo.InvariantCulture))
                    )
            ),
            SlackJson.Default.UploadUrl,
            cancellationToken
        );
        if (opened is not { Url: { } address, FileId: { } file })
            throw new SlackUnavailableException(
                $"{ApiMethod.OpenUpload.Name} was answered without an address."
            );
        await _pipeline.SendAsync(
            new ApiRequest(ApiMethod.Upload, () => ApiBody.File(bytes)) { Address = address },
            SlackJson.Default.ApiReply,
            cancellationToken
        );
        return new UploadedFile(file, name);
    }

    /// <param name="channel">A conversation, not a person.</param>
    /// <exception cref="SlackOutcomeUnknownException">It may be shared.</exception>
    public Task ShareAsync(UploadedFile file, string channel, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            new ApiRequest(
                ApiMethod.CompleteUpload,
                () => ApiBody.Json(new UploadCompletion([file], channel), SlackJson.Default.UploadCompletion)
            ),
            SlackJson.Default.ApiReply,
            cancellationToken
        );
}
