// As much of AWS as has to be told something, on the loopback address: all is well but the workgroup.
import { createServer } from 'node:http';

const CALLER = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
  <Arn>arn:aws:iam::123456789012:user/ci</Arn><UserId>AIDA</UserId><Account>123456789012</Account>
  </GetCallerIdentityResult></GetCallerIdentityResponse>`;

const ANSWERS = {
  GetWorkGroup: { __type: 'InvalidRequestException', Message: 'WorkGroup is not found.' },
  ListWorkGroups: { WorkGroups: [{ Name: 'etl' }, { Name: 'primary' }] },
  GetDatabase: { Database: { Name: 'analytics' } },
};

/** Answers, and counts how often it was asked; it may be told to think for ever. */
export async function aws() {
  const answers = { asked: 0, silent: false };
  const server = createServer((request, response) => {
    request.resume();
    answers.asked++;
    if (answers.silent) return;
    const operation = String(request.headers['x-amz-target'] ?? '').replace(/.*\./, '');
    const answer = ANSWERS[operation];
    response.writeHead(operation === 'GetWorkGroup' ? 400 : 200, { 'x-amz-bucket-region': 'eu-west-1' });
    response.end(answer ? JSON.stringify(answer) : CALLER);
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  answers.close = () => {
    server.closeAllConnections();
    server.close();
  };
  answers.env = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${server.address().port}`,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: 'AKIAPROOFPROOFPROOFX',
    AWS_SECRET_ACCESS_KEY: 'proof',
  };
  return answers;
}
