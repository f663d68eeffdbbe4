using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Web.Cards;

/// <summary>Components to HTML. Every call has a renderer of its own: nothing is shared, nothing waits.</summary>
internal sealed class HtmlWriter(ILoggerFactory loggers) : IDisposable
{
    /// <summary>The default encoder would write every Japanese character as eight bytes of entity.</summary>
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    public async Task<string> WriteAsync<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var view = ParameterView.FromDictionary(
            parameters.ToDictionary(pair => pair.Name, pair => pair.Value)
        );
        await using var renderer = new HtmlRenderer(_services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(view)).ToHtmlString()
        );
    }

    public void Dispose() => _services.Dispose();
}
