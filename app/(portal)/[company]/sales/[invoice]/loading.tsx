import { DocumentLoading } from "#app/(portal)/[company]/_components/document-loading.tsx";

export default function SalesDocumentLoading() {
  return <DocumentLoading />;
}
