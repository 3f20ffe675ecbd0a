/** What could not be shown, in the site's own words. */
export function FailurePage({ status, messages }: { readonly status: number; readonly messages: readonly string[] }) {
  return (
    <>
      <h1>
        {status === 401 || status === 403 || status === 404 ? 'Not here, or not for you' : 'This could not be shown'}
      </h1>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
      <p>
        Switch to another person above, or go back to <a href="/">your site</a>.
      </p>
    </>
  );
}
