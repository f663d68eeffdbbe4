using System.Collections.Concurrent;
using System.Collections.Frozen;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// Tells people who wish for it that there is something to review: at their hour, once a study day. That it was said
/// is known by its message, whatever becomes of the process; when nobody can say whether it was, it is not said again.
/// </summary>
public sealed class ReminderDesk
{
    private readonly FrozenDictionary<string, IChat> _chats;
    private readonly SettingsBook _settings;
    private readonly ReviewAgenda _agenda;
    private readonly TimeProvider _time;
    private readonly Edge _edge;

    /// <summary>The study day of which each was last reminded, or of which there was nothing to say.</summary>
    private readonly Dictionary<PlayerId, DateOnly> _settled = [];

    /// <summary>Of which study day nobody can say whether each was reminded. A process that begins anew finds the same.</summary>
    private readonly ConcurrentDictionary<PlayerId, DateOnly> _unsure = new();

    public ReminderDesk(
        IEnumerable<IChat> chats,
        QuizDesk desk,
        IReviewBook reviews,
        IQuestionBook book,
        IBankSource bank,
        SettingsBook settings,
        TimeProvider time,
        Edge edge
    )
    {
        _chats = chats.ToFrozenDictionary(chat => chat.Platform, StringComparer.Ordinal);
        (_settings, _time, _edge) = (settings, time, edge);
        _agenda = new ReviewAgenda(desk, reviews, book, bank, settings, time);
    }

    /// <summary>Reminds everybody whose time has come; called again and again, by one caller at a time.</summary>
    public async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        foreach (var (player, reminder) in _settings.Reminders)
        {
            var calendar = _settings.For(player.Platform, player.Team).Calendar;
            DateOnly? last = _settled.TryGetValue(player, out var day) ? day : null;
            if (
                reminder.DayAt(calendar, _time.GetUtcNow(), last) is { } today
                && await _edge.RunAsync(
                    () => RemindAsync(player, today, cancellationToken),
                    (_, _) => false,
                    cancellationToken
                )
            )
                _settled[player] = today;
        }
    }

    /// <summary>The study day of the newest reminder, when nobody can say whether it arrived; else null.</summary>
    public DateOnly? UnsureOf(PlayerId player) => _unsure.TryGetValue(player, out var day) ? day : null;

    /// <returns>Whether there is nothing more to do on that day.</returns>
    private async Task<bool> RemindAsync(PlayerId player, DateOnly today, CancellationToken cancellationToken)
    {
        if (!_agenda.IsKnown || !_chats.TryGetValue(player.Platform, out var chat))
            return false;
        if (await _agenda.OutlookAsync(player, cancellationToken) is not { Today: > 0 and var due })
            return true;
        return await chat.OpenDirectAsync(player, cancellationToken) switch
        {
            PutResult.Opened(var place) => IsSettled(
                player,
                today,
                await chat.PutOnceAsync(
                    place,
                    CardKeys.Reminder(player, today),
                    ReminderCard.Of(LanguageOf(player), due, chat.TeamAddress(player)),
                    sound: true,
                    cancellationToken
                )
            ),
            PutResult.Later => false,
            _ => true,
        };
    }

    private bool IsSettled(PlayerId player, DateOnly today, PutResult put)
    {
        if (put is PutResult.Unsure)
            _unsure[player] = today;
        else
            _unsure.TryRemove(player, out _);
        return put is not PutResult.Later;
    }

    private Language LanguageOf(PlayerId player) =>
        _settings.For(player).Language ?? _settings.For(player.Platform, player.Team).Language;
}
